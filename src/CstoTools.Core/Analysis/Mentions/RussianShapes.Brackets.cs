using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <content>Brackets in a name, and where a name ends.</content>
internal sealed partial class RussianShapes
{
    // "Совета безопасности организации": the last word only says whose.
    private int EndOfOwn(int last) => _words[last].Key == "организации" ? last - 1 : last;

    // A group in the genitive; no "начальник штаба Организации генерал-лейтенант Иванов".
    private int Group(int at)
    {
        var end = _phrases.Group(at, RussianCase.Genitive);
        if (end < 0)
            return Doubled(at);
        return _index.Ranks.Match(_words.Tokens, _words.Keys, at) is not null && !_words[at].Key.EndsWith('а') ? -1 : end;
    }

    // "Единой (Объединённой) системы обороны"
    private int Doubled(int at) => at + 2 < _words.Count && IsFree(at) && RussianForms.IsAdjective(_words[at].Key) && IsBracketed(at + 1)
        && _words[at + 1].Key[^2..] == _words[at].Key[^2..] ? _phrases.Group(at + 2, RussianCase.Genitive) : -1;

    private bool IsBracketed(int at) => (_words[at].Gap & ~Gap.Space) == Gap.Paren && _words.Text[_words[at].Start - 1] == '('
        && _words[at].End < _words.Text.Length && _words.Text[_words[at].End] == ')';

    // "(картами и снимками)": a part of the title where it goes on in small words.
    private int Enclosed(int at)
    {
        if ((_words[at].Gap & ~Gap.Space) != Gap.Paren || !_phrases.IsPlain(at) || Asides.Contains(_words.Keys[at])
            || _words.Text[_words[at].Start - 1] != '(')
            return -1;
        var last = at;
        while (last + 1 < _words.Count && last - at < LongestQuoted
            && (_words.IsClose(last + 1) || _words[last + 1].Gap == (Gap.Comma | Gap.Space)))
            last++;
        // "(его проект готовили в Казани)": a sentence.
        if (Enumerable.Range(at, last - at + 1).Any(i => _words[i].Key is "его" or "ее" or "их"
            || _words[i].Key.StartsWith("котор", StringComparison.Ordinal)))
            return -1;
        return _words[last].End < _words.Text.Length && _words.Text[_words[last].End] == ')' ? last : -1;
    }
}
