using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <content>How far a name goes.</content>
internal sealed partial class PersonFinder
{
    private bool Continues(int first, int next, out int last)
    {
        last = next;
        var gap = _words[next].Gap;
        var afterInitial = _words[next - 1].Shape == Shape.Initial || _words[next - 1].Length <= 2 && _words[next - 1].IsCapital;
        // "Jan Brest": a surname that is a place's too.
        if (_words[next - 1].Possessive || _taken[next] && gap != Gap.Hyphen && !(_places[next] && (afterInitial || IsGiven(next - 1))))
            return false;
        if (EndOfNickname(first, next) is > 0 and var surname)
        {
            last = surname;
            return true;
        }
        // "K.-J. Petrov"
        var doubled = _words[next].Shape == Shape.Initial && _words[next - 1].Shape == Shape.Initial
            && gap is (Gap.Dot | Gap.Dash) or (Gap.Dot | Gap.Hyphen);
        if (!_words.IsClose(next) && !doubled && !(afterInitial && (gap & ~(Gap.Dot | Gap.Space)) == 0))
            return false;
        // "Bakyt uulu" ends a name, "al Hassan" goes on.
        if (_words[next].Shape == Shape.Lower && _names.PatronymicWords.Contains(_words[next].Key))
            return true;
        if (EndOfParticles(next) is > 0 and var afterParticles)
        {
            last = afterParticles;
            return true;
        }
        if (_headlines.Has(next) && (_headlines.IsVerb(next) || IsWhole(first, next - 1) && !GoesOnInHeadline(next)))
            return false;
        // "Anna Petrova MD"
        if (next > first + 1 && _names.LettersAt(_words, next) >= 0 && _words[next].Shape != Shape.Initial)
            return false;
        // "V.A. Petrov": the article is no initial.
        var initial = _words[next].Shape == Shape.Initial && next + 1 < _words.Count && (_words[next + 1].Gap & Gap.Dot) != 0;
        // "ОБРАЩЕНИЕ ИРИНЫ ВОЛКОВОЙ К ЖИТЕЛЯМ"
        if (_words[next].Shape == Shape.Initial && !initial && _headlines.Has(next))
            return false;
        return _words[next].Shape is Shape.Capitalized or Shape.Initial or Shape.Upper
            && (initial || !_notNames.Contains(_words[next].Key));
    }

    // "van den Broek", "bin Farhan", "Al Saud": the word after the particles; -1 if there are none.
    private int EndOfParticles(int next)
    {
        var at = next;
        while (at < _words.Count && at < next + 3 && (at == next || _words.IsClose(at)) && _particles.Contains(_words[at].Key))
            at++;
        return at > next && at < _words.Count && _words.IsClose(at) && _words[at].Shape == Shape.Capitalized
            && !_notNames.Contains(_words[at].Key) ? at : -1;
    }

    // "Viktor “Vitya” Lomov", "Виктор (Витя) Ломов": the family name; -1 if no nickname stands before it.
    private int EndOfNickname(int first, int next)
    {
        const Gap Marks = Gap.Quote | Gap.Paren;
        if ((_words[next].Gap & Marks) == 0 || (_words[next].Gap & ~(Marks | Gap.Space)) != 0 || !_words[next].IsCapital
            || !Enumerable.Range(first, next - first).Any(i => IsGiven(i) && !_names.IsAmbiguous(_words, i)))
            return -1;
        var after = next + 1;
        if (after < _words.Count && _words.IsClose(after))
            after++;
        return after < _words.Count && (_words[after].Gap & (_words[next].Gap & Marks)) != 0
            && (_words[after].Gap & ~(Marks | Gap.Space)) == 0
            && _words[after].Shape == Shape.Capitalized && !_taken[after]
            && !_notNames.Contains(_words[after].Key) && !IsGiven(after) ? after : -1;
    }

    // A given name and a family name: in a headline more capitalised words are no part of it.
    private bool IsWhole(int first, int last) => last > first && Enumerable.Range(first, last - first).Any(IsGiven) && !IsGiven(last)
        && _words[last].Shape != Shape.Initial && !HasEnding(last, _names.OwnPatronymics);

    private bool GoesOnInHeadline(int next) => _words[next].Gap == Gap.Hyphen || _words[next].Shape == Shape.Initial || IsGiven(next)
        || HasEnding(next, _names.Surnames) || HasEnding(next, _names.Patronymics);
}
