using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Dates;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds the body that met, and the number of the meeting.</summary>
internal static class EventBodies
{
    private const int OrdinalDistance = 4;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head)
    {
        foreach (var clause in head)
        {
            if (draft.Body is null)
                FindMet(draft, clause);
            foreach (var noun in clause.OwnNouns.Where(n => clause.Text.Lexicon.Has(n.Value, "sitting")))
            {
                if (draft.Ordinal is null && (draft.Body is not null || noun == clause.Nouns[0]) && OrdinalBefore(clause, noun) is var (number, at) && number > 0)
                    draft.SetOrdinal(number, clause, at);
            }
        }
    }

    // The first body that met in a sentence, and those that met with it.
    private static void FindMet(EventDraft draft, Clause clause)
    {
        var fields = clause.Text.Fields;
        foreach (var body in clause.Bodies)
        {
            if (fields.OfBody(body) is not ({ } value, { } rule) || value == EventFields.Aside)
                continue;
            if (draft.Body is null)
                draft.SetBody(body, clause, rule.Id);
            else if (value == EventFields.Joint)
                draft.AddBody(body, clause, rule.Id);
        }
    }

    private static bool Adjective(Clause clause, string key) => clause.Text.Lexicon.MeetingAdjectives.Contains(key)
        || DateWords.TryGet(key, out var word) && word.Kind is DateKind.Ordinal or DateKind.Tens || char.IsAsciiDigit(key[0]);

    // "the twenty-first regular meeting", "22-е заседание"; "on the second day of the session" numbers the day.
    private static (int Number, int At) OrdinalBefore(Clause clause, Cue<string> noun)
    {
        var words = clause.Text.Words;
        for (var i = noun.First - 1; i >= Math.Max(clause.First, noun.First - OrdinalDistance); i--)
        {
            if ((words[i + 1].Gap & ~(Text.Gap.Space | Text.Gap.Hyphen)) != 0)
                break;
            var key = words[i].Key;
            if (Numbered(words, i) is > 0 and var number)
                return (number, i);
            if (DateWords.TryGet(key, out var word) && word.Kind == DateKind.Ordinal && word.Value is > 0 && key.Length > 2)
            {
                var tens = i > clause.First && (words[i].Gap & ~(Text.Gap.Space | Text.Gap.Hyphen)) == 0
                    && DateWords.TryGet(words[i - 1].Key, out var before) && before.Kind == DateKind.Tens ? before.Value : 0;
                return (tens + word.Value, tens > 0 ? i - 1 : i);
            }
            if (!Adjective(clause, key) && !IsEnding(words, i) && !clause.Mentions.Exists(m => m.First <= i && i <= m.Last))
                break;
        }
        return (0, 0);
    }

    // "21st", "22-е"
    private static int Numbered(Words words, int i)
    {
        var key = words[i].Key;
        return i + 1 < words.Count && IsEnding(words, i + 1) ? Words.OrdinalOf(key + "th") : Words.OrdinalOf(key);
    }

    private static bool IsEnding(Words words, int i) => words[i].Gap == Text.Gap.Hyphen && words[i].Key is "е" or "я" or "й" or "го" or "ое" or "ая" or "ом";
}
