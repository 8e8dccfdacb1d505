namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds what an event brought: documents, the exercise or operation it is, its themes.</summary>
internal static class EventOutcomes
{
    private const int LongestList = 60;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var acts = new Dictionary<Clause, Acts>();
        // Who is interviewed tells of documents; the talk brings none.
        foreach (var clause in head.Concat(body.Except(head)).Where(_ => draft.Type != "interview"))
        {
            foreach (var document in clause.Of(MentionKinds.Document))
            {
                if (document.Value.Resolution == Resolutions.Reference || titles.Contains(document.Value.Text))
                    continue;
                // An item of a list has its verb before the colon.
                var told = clause.DocumentVerbs.Count > 0 ? clause : Introduction(clause);
                if (told is null || IsRecalled(clause, document, draft))
                    continue;
                if (!acts.TryGetValue(told, out var known))
                    acts[told] = known = new Acts(told);
                if (!known.AreEarlier && known.StatusOf(document) is { } status && titles.Add(document.Value.Text))
                    draft.AddDocument(document, told, status);
            }
        }
        foreach (var clause in head)
        {
            // Talks and meetings are about the one exercise that the headline names.
            if (draft.Operation is null && clause.Of(MentionKinds.Operation).FirstOrDefault() is { } operation
                && (draft.Type is "exercise" or "operation" or "ceremony" || clause.Text.Section.Section == Sections.Title && clause.Of(MentionKinds.Operation).DistinctBy(o => o.Value.Name).Count() == 1
                    && draft.Type is "consultation" or "negotiation" or "meeting" or "working-group" or "briefing"))
                draft.SetOperation(operation, clause);
            foreach (var theme in clause.Of(MentionKinds.Theme))
                draft.AddTopic(theme.Value.Text, clause, theme.First, theme.Last, EvidenceBases.Stated, "theme-named");
            // "the active phase of the exercise", "the second stage of the operation"
            foreach (var stage in clause.Stages.Where(_ => draft.Type is "exercise" or "operation"))
                draft.AddTopic(stage.Value, clause, stage.First, stage.Last, EvidenceBases.Stated, "stage-named");
        }
    }

    // "The ministers adopted: … ; … ;", "A package of documents was adopted. It includes …": the sentence with the verb.
    private static Clause? Introduction(Clause item)
    {
        for (var at = item; at.Index > 0 && item.Index - at.Index < LongestList;)
        {
            var before = at.Text.Clauses[at.Index - 1];
            var words = at.Text.Words;
            var between = words.Text.AsSpan(words[before.Last].End, words[at.First].Start - words[before.Last].End);
            var includes = at == item && words[at.First].Key is "it" or "they" or "these" or "among" && at.First < at.Last && words[at.First + 1].Key.StartsWith("inclu", StringComparison.Ordinal);
            if (between.IndexOfAny(":;") < 0 && !includes)
                return null;
            if (before.DocumentVerbs.Count > 0)
                return before;
            at = before;
        }
        return null;
    }

    // "the implementation of the Program", "the Memorandum, which was signed in October 2007": known from before.
    private static bool IsRecalled(Clause clause, Placed<Mention> document, EventDraft draft)
    {
        var words = clause.Text.Words;
        var before = clause.LinkBefore(document.First);
        if (before > clause.First && (words[before].Key, words[before - 1].Key) is ("of", "implementation" or "fulfillment" or "fulfilment" or "strengthening" or "provisions")
            or ("with", "accordance" or "compliance" or "conformity") or ("to", "according"))
            return true;
        var next = document.Last + 1;
        if (next >= clause.Last || (words[next].Gap & Text.Gap.Comma) == 0 || clause.DocumentVerbs.Find(v => v.First >= next && v.First - next <= 1) is not { } verb)
            return false;
        return clause.Dates.Exists(d => d.First > verb.First && d.Value.To is { } to && draft.Date is { } day && to < day);
    }

    // What a sentence says was done with documents; made once for all that it tells of.
    private sealed class Acts
    {
        private readonly Clause _clause;
        private readonly List<Cue<string>> _active;
        private readonly List<Cue<string>> _passive;

        public Acts(Clause clause)
        {
            _clause = clause;
            var acts = clause.DocumentVerbs.ToLookup(v => v.Value == "draft" ? (bool?)null : IsPassive(clause, v));
            (_active, _passive) = ([.. acts[false]], [.. acts[true]]);
            for (var i = clause.First; i <= clause.Last; i++)
                AreEarlier |= clause.Text.Words[i].Key is "earlier" or "previously" or "formerly" or "ранее";
        }

        /// <summary>"such documents were signed earlier: …"</summary>
        public bool AreEarlier { get; }

        // "approved the Plan and signed the Protocol", "the Protocol was signed": an active verb stands before its documents,
        // a passive one after them. "draft" before a title gives way to a verb that says what was done with it, but what was
        // agreed as a draft is one still.
        public Cue<string>? StatusOf(Placed<Mention> document)
        {
            var before = _active.EndingUpTo(document.First - 1);
            var after = _passive.StartingAfter(document.Last);
            var act = before is null || after is not null && after.First - document.Last < document.First - before.Last ? after ?? before : before;
            act ??= _active.Concat(_passive).OrderBy(v => v.First).MinBy(v => v.First > document.Last ? v.First - document.Last : document.First - v.Last);
            var draft = _clause.DocumentVerbs.At(document.First - 1) is { Value: "draft" } word && word.Last == document.First - 1 ? word : null;
            return draft is not null && (act is null || act.Value == "approved") ? draft
                : act ?? _clause.DocumentVerbs.Where(v => v.Last < document.First || v.First > document.Last).MinBy(v => Math.Abs(v.First - document.First));
        }

        // Russian verbs stand on both sides.
        private static bool IsPassive(Clause clause, Cue<string> verb) => clause.Text.Words[verb.First] is { Key: var key }
            && (key[0] >= '\u0400' || key is "was" or "were" or "is" or "are" or "been" || verb.Last > verb.First && clause.Text.Words[verb.First + 1].Key is "been" or "be");
    }
}
