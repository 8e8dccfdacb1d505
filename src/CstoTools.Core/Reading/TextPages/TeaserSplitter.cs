namespace CstoTools.Core.Reading.TextPages;

/// <summary>Parts the sidebar before an article into its teasers.</summary>
internal static class TeaserSplitter
{
    private const int MostTeasers = 5;

    /// <summary>The teasers of the lines before the article's head.</summary>
    public static IReadOnlyList<DraftTeaser> Split(IReadOnlyList<TextLine> lines)
    {
        var sidebar = lines.Where(l => !Furniture.Is(l.Text)).ToArray();
        if (sidebar.Length == 0)
            return [];
        var hasGaps = sidebar.Skip(1).Any(l => l.IsParted);
        var groups = new List<Group>();
        foreach (var line in sidebar)
        {
            if (line.IsDay)
                groups.Add(new Group(line.Day) { IsDated = true });
            else if (PageDay.Glued(line.Text) is var (text, glued))
                groups.Add(new Group(glued, line with { Text = text }) { IsDated = true });
            else if (groups.Count == 0 || groups[^1].IsComplete && Starts(line, groups[^1], hasGaps))
                groups.Add(new Group(null, line));
            else
                groups[^1].Lines.Add(line);
        }
        groups.RemoveAll(g => !g.IsComplete);
        if (!hasGaps)
            MergeDownTo(MostTeasers, groups);
        return [.. groups.Select(g => new DraftTeaser(g.Posted, [.. g.Lines.Select(l => l.ToBlock())]))];
    }

    // Whether a line starts a teaser of its own after a group that has text.
    private static bool Starts(TextLine line, Group group, bool hasGaps)
    {
        if (line.IsParted)
            return true;
        var before = group.Lines[^1].Text;
        var isComplete = Shapes.EndsSentence(before) && !Shapes.IsSalutation(before);
        if (hasGaps || group.IsDated)
            return isComplete && Shapes.OpensWithDate(line.Text) && !group.IsDated;
        if (Shapes.IsSalutation(before) || before[^1] is ':' or ',')
            return false;
        return !Shapes.Continues(line.Text) && !(Shapes.IsFirstPerson(line.Text) && group.Lines.Any(l => Shapes.IsFirstPerson(l.Text)));
    }

    // Lines without any gaps: more than five must hold teasers of several paragraphs.
    private static void MergeDownTo(int count, List<Group> groups)
    {
        Merge(g => Shapes.MayContinue(g.Lines[0].Text));
        Merge(g => !Shapes.OpensWithDate(g.Lines[0].Text));

        void Merge(Func<Group, bool> continues)
        {
            for (var i = groups.Count - 1; i > 0 && groups.Count > count; i--)
            {
                if (groups[i].IsDated || !continues(groups[i]))
                    continue;
                groups[i - 1].Lines.AddRange(groups[i].Lines);
                groups.RemoveAt(i);
            }
        }
    }

    private sealed class Group(DateTime? posted, params TextLine[] lines)
    {
        public DateTime? Posted { get; } = posted;

        /// <summary>Whether a date stands above it, be it one that cannot be read.</summary>
        public bool IsDated { get; init; }

        public List<TextLine> Lines { get; } = [.. lines];

        public bool IsComplete => Lines.Count > 0;
    }
}
