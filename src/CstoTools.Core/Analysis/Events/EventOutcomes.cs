namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds what an event brought: documents, the exercise or operation it is, its themes.</summary>
internal static class EventOutcomes
{
    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body)
    {
        foreach (var clause in head.Concat(body.Except(head)))
        {
            foreach (var document in clause.Of(MentionKinds.Document))
            {
                if (!IsRecalled(clause, document, draft) && StatusOf(clause, document) is { } status && !draft.Documents.Exists(d => d.Title == document.Value.Text))
                    draft.AddDocument(document, clause, status);
            }
        }
        foreach (var clause in head)
        {
            if (draft.Operation is null && draft.Type is "exercise" or "operation" or "ceremony" && clause.Of(MentionKinds.Operation).FirstOrDefault() is { } operation)
                draft.SetOperation(operation, clause);
            foreach (var theme in clause.Of(MentionKinds.Theme).Where(t => !draft.Topics.Contains(t.Value.Text)))
                draft.Topics.Add(theme.Value.Text);
        }
    }

    // "the implementation of the Program", "the Memorandum, which was signed in October 2007": known from before.
    private static bool IsRecalled(Clause clause, Placed<Mention> document, EventDraft draft)
    {
        var words = clause.Text.Words;
        var before = document.First - 1;
        if (before > clause.First && words[before].Key == "the")
            before--;
        if (before > clause.First && words[before].Key == "of" && words[before - 1].Key is "implementation" or "fulfillment" or "fulfilment")
            return true;
        var next = document.Last + 1;
        if (next >= clause.Last || (words[next].Gap & Text.Gap.Comma) == 0 || clause.DocumentVerbs.Find(v => v.First >= next && v.First - next <= 1) is not { } verb)
            return false;
        return clause.Dates.Exists(d => d.First > verb.First && d.Value.To is { } to && draft.Date is { } day && to < day);
    }

    // The nearest verb of the sentence; "draft" before the title gives way to a verb that says what was done with it.
    private static Cue<string>? StatusOf(Clause clause, Placed<Mention> document)
    {
        var verbs = clause.DocumentVerbs.Where(v => v.Last < document.First || v.First > document.Last).ToArray();
        var acts = verbs.Where(v => v.Value != "draft").ToArray();
        return (acts.Length > 0 ? acts : verbs).MinBy(v => v.First > document.Last ? v.First - document.Last : document.First - v.Last);
    }
}
