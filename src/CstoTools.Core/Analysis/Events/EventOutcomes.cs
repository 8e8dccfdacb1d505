namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds what an event brought: documents, the exercise or operation it is, its themes.</summary>
internal static class EventOutcomes
{
    private const int LongestList = 60;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body)
    {
        // Who is interviewed tells of documents; the talk brings none.
        foreach (var clause in head.Concat(body.Except(head)).Where(_ => draft.Type != "interview"))
        {
            foreach (var document in clause.Of(MentionKinds.Document))
            {
                if (document.Value.Resolution == Resolutions.Reference || draft.Documents.Exists(d => d.Title == document.Value.Text))
                    continue;
                // An item of a list has its verb before the colon.
                var told = clause.DocumentVerbs.Count > 0 ? clause : Introduction(clause);
                if (told is not null && !IsRecalled(clause, document, draft) && !IsEarlier(told) && StatusOf(told, document) is { } status)
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
            foreach (var theme in clause.Of(MentionKinds.Theme).Where(t => !draft.Topics.Contains(t.Value.Text)))
                draft.Topics.Add(theme.Value.Text);
            // "the active phase of the exercise", "the second stage of the operation"
            foreach (var stage in clause.Stages.Where(s => draft.Type is "exercise" or "operation" && !draft.Topics.Contains(s.Value)))
                draft.Topics.Add(stage.Value);
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

    // "such documents were signed earlier: …"
    private static bool IsEarlier(Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (clause.Text.Words[i].Key is "earlier" or "previously" or "formerly" or "ранее")
                return true;
        }
        return false;
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

    // "approved the Plan and signed the Protocol", "the Protocol was signed": an active verb stands before its documents, a
    // passive one after them. "draft" before a title gives way to a verb that says what was done with it, but what was agreed
    // as a draft is one still.
    private static Cue<string>? StatusOf(Clause clause, Placed<Mention> document)
    {
        var acts = clause.DocumentVerbs.Where(v => v.Value != "draft").ToArray();
        var before = Array.FindLast(acts, v => v.Last < document.First && !IsPassive(clause, v));
        var after = Array.Find(acts, v => v.First > document.Last && IsPassive(clause, v));
        var act = before is null || after is not null && after.First - document.Last < document.First - before.Last ? after ?? before : before;
        act ??= acts.MinBy(v => v.First > document.Last ? v.First - document.Last : document.First - v.Last);
        var draft = clause.DocumentVerbs.Find(v => v.Value == "draft" && v.Last == document.First - 1);
        return draft is not null && (act is null || act.Value == "approved") ? draft
            : act ?? clause.DocumentVerbs.Where(v => v.Last < document.First || v.First > document.Last).MinBy(v => Math.Abs(v.First - document.First));
    }

    // Russian verbs stand on both sides.
    private static bool IsPassive(Clause clause, Cue<string> verb) => clause.Text.Words[verb.First] is { Key: var key }
        && (key[0] >= '\u0400' || key is "was" or "were" or "is" or "are" or "been" || verb.Last > verb.First && clause.Text.Words[verb.First + 1].Key is "been" or "be");
}
