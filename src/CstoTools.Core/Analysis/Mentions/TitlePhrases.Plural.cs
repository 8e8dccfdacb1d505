namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Titles of several people.</summary>
internal sealed partial class TitlePhrases
{
    // "Representatives of the CSTO member states: N., M."
    private TitlePhrase Plural(int first, int last, int floor)
    {
        Found? whose = null;
        string? qualifier = null;
        var from = ExtendLeft(first, floor, ref whose, ref qualifier);
        var to = ExtendRight(last, ref whose, IsAccredited(first, last));
        while (to + 1 < _words.Count && _words.IsClose(to + 1) && _members.Contains(_words[to + 1].Key))
            to++;
        return new TitlePhrase(from, to, first, last, whose, qualifier, false) { IsPlural = true };
    }
}
