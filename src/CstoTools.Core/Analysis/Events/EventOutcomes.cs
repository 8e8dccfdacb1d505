namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds what an event brought: documents, the exercise or operation it is, its themes.</summary>
internal static class EventOutcomes
{
    private const int LongestList = 60;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body)
    {
        // Who is interviewed tells of documents; the talk brings none.
        if (draft.Type != "interview")
            FindDocuments(draft, [.. head, .. body.Except(head)]);
        foreach (var clause in head)
        {
            // Talks and meetings are about the one exercise that the headline names.
            if (draft.Operation is null && clause.Of(MentionKinds.Operation).FirstOrDefault() is { } operation
                && (draft.Type is "exercise" or "operation" or "ceremony"
                    || clause.Text.Section.Section == Sections.Title
                    && clause.Of(MentionKinds.Operation).DistinctBy(o => o.Value.Name).Count() == 1
                    && draft.Type is "consultation" or "negotiation" or "meeting" or "working-group" or "briefing"))
                draft.SetOperation(operation, clause);
            foreach (var theme in clause.Of(MentionKinds.Theme))
                draft.AddTopic(theme.Value.Text, clause, theme.First, theme.Last, EvidenceBases.Stated, "theme-named");
            // "the active phase of the exercise", "the second stage of the operation"
            foreach (var stage in clause.Stages.Where(_ => draft.Type is "exercise" or "operation"))
                draft.AddTopic(stage.Value, clause, stage.First, stage.Last, EvidenceBases.Stated, "stage-named");
        }
    }

    private static void FindDocuments(EventDraft draft, IReadOnlyList<Clause> clauses)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            foreach (var document in clause.Of(MentionKinds.Document))
            {
                if (document.Value.Resolution == Resolutions.Reference || titles.Contains(document.Value.Text))
                    continue;
                // An item of a list has its verb before the colon.
                if (!clause.Text.Acts.HasAct(clause) && Introduction(clause) is { } heading)
                {
                    if (clause.Text.Acts.Heading(heading) is not { } verb || !titles.Add(document.Value.Text))
                        continue;
                    if (clause.Text.Acts.AsDraft(verb, clause, document) is { } item)
                        draft.AddDocument(document, clause, item.Status, item.Rule.Id);
                    else
                        draft.AddDocument(document, heading, verb, "heading-of-list");
                }
                else if (clause.Text.Acts.Of(clause, document) is { } act
                    && !IsStillToCome(draft, clause, document) && !IsOfAnotherTime(clause, act.Status, draft)
                    && titles.Add(document.Value.Text))
                {
                    draft.AddDocument(document, clause, act.Status, act.Rule.Id);
                }
            }
        }
    }

    // "They planned to sign the Agreement": not at what has been held.
    private static bool IsStillToCome(EventDraft draft, Clause clause, Placed<Mention> document) =>
        draft.Status is EventStatuses.Held or EventStatuses.Cancelled && clause.Text.Acts.IsLater(document);

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
            if (before.Text.Acts.HasAct(before))
                return before;
            at = before;
        }
        return null;
    }

    // "the Memorandum, which was signed in October 2007", "in 2002, the Charter was adopted": the nearest date decides.
    private static bool IsOfAnotherTime(Clause clause, Cue<string> verb, EventDraft draft)
    {
        var near = clause.Dates.Where(d => d.Value.To is not null && !clause.IsNamed(d)).MinBy(d => Distance(verb, d));
        return near is { Value.To: { } to } && draft.Date is { } day && to < day && NearestVerb(clause, near) == verb.First;
    }

    // "was endorsed and will be submitted in September": the date is that of the second verb.
    private static int? NearestVerb(Clause clause, Placed<DateMention> date) => clause.DocumentVerbs.MinBy(v => Distance(v, date))?.First;

    private static int Distance(Cue<string> verb, Placed<DateMention> date) =>
        date.First > verb.Last ? date.First - verb.Last : verb.First - date.Last;
}
