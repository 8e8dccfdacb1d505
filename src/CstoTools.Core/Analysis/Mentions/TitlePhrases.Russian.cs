using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <content>What Russian titles need beside their complements.</content>
internal sealed partial class TitlePhrases
{
    // The body, country or people before an office; a Russian office has its body behind it: "заседание СМИД глава МИД Казахстана".
    private Found? OwnerBefore(int first, int floor) => _byLast[first - 1].Where(f => f.First >= floor
        && (f.Kind == MentionKinds.Demonym
            || f.Kind is MentionKinds.Organization or MentionKinds.Country && _words[first].Key[0] < '\u0400'))
        .MaxBy(f => f.Length);

    // "временно исполняющий обязанности": the words before the last one.
    private int WholeQualifier(int first, int floor)
    {
        if (_words[first].Key is not ("обязанности" or "обязанностей"))
            return first;
        while (first > floor && _words.IsClose(first) && (_words[first - 1].Key is "временно" or "его" or "ее"
            || _words[first - 1].Key.StartsWith("исполняющ", StringComparison.Ordinal)))
            first--;
        return first;
    }

    // "первый секретарь посольства"
    private TitlePhrase? InBody(int first, int headLast)
    {
        var next = headLast + 1;
        if (_words[first].Key[0] < '\u0400' || next >= _words.Count || !_words.IsClose(next) || _words[next].Shape != Shape.Lower
            || !_russian.IsBodyInGenitive(_words[next].Key))
            return null;
        Found? whose = null;
        return new TitlePhrase(first, Math.Max(next, RussianComplement(next, ref whose)), first, headLast, whose, null, false);
    }

    // "председатель КГБ Иван Петров": letters that no list holds, between an office and a name.
    private bool IsLettersBeforeName(int at) => _words[at].Shape == Shape.Upper && _words[at].Length is > 1 and < 7
        && _words.IsClose(at + 1) && _russian.GivenNames.Contains(_words[at + 1].Key);

    // A word of bodies' names, written small.
    private bool IsSmallWord(int at) => _words[at].Shape == Shape.Lower && _words[at].Length > 2
        && _index.BodyWords.Contains(_words.Keys[at]) && !_verbs.IsOne(_words[at]) && !HeadsTitle(at, at);

    private bool HeadsTitle(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Longest(_index.OfficeHeads, i) > 0 || Longest(_index.Ranks, i) > 0)
                return true;
        }
        return false;
    }

    // "посол Сербии": an office, which a rank has not.
    private bool IsOwned(int at)
    {
        Found? whose = null;
        return at < _words.Count && _words[at].Key[0] >= '\u0400' && RussianComplement(at, ref whose) >= at;
    }
}
