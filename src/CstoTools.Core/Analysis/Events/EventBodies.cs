using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Dates;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds the body that met, and the number of the meeting.</summary>
internal static class EventBodies
{
    private const int OrdinalDistance = 4;

    // Gatherings that a body has; a briefing or a visit is not the body's own meeting.
    private static readonly HashSet<string> OfBodies = new(StringComparer.Ordinal) { "session", "meeting", "working-group", "consultation" };

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, CstoMetadata metadata)
    {
        foreach (var clause in head)
        {
            foreach (var noun in clause.Nouns.Where(n => OfBodies.Contains(n.Value)))
            {
                if (draft.Body is null && BodyBeside(clause, noun) is { } body)
                    draft.SetBody(body, clause, "meeting-of-body");
                if (draft.Ordinal is null && (draft.Body is not null || noun == clause.Nouns[0]) && OrdinalBefore(clause, noun) is var (number, at) && number > 0)
                    draft.SetOrdinal(number, clause, at);
            }
        }
    }

    // "session of the Permanent Council", "UN Security Council meeting", "заседание Рабочей группы"
    private static Placed<Mention>? BodyBeside(Clause clause, Cue<string> noun)
    {
        var words = clause.Text.Words;
        // Behind the words that link them, or a few words before.
        var reach = noun.Last + 1;
        while (reach < clause.Last && Link(words[reach].Key))
            reach++;
        for (var i = Text.Ordered.IndexAfter(clause.Bodies, noun.First - 4, b => b.Last); i < clause.Bodies.Count && clause.Bodies[i].First <= reach; i++)
        {
            var body = clause.Bodies[i];
            if (body.Value.Id == "csto" || IsGroupOfStates(clause, body))
                continue;
            var after = body.First > noun.First && body.Last > noun.Last && Between(words, noun.Last + 1, body.First - 1, Link);
            var before = body.Last < noun.First && noun.First - body.Last <= 3 && Between(words, body.Last + 1, noun.First - 1, key => Adjective(clause, key));
            if (after || before)
                return body;
        }
        return null;
    }

    private static bool Link(string key) => key is "of" or "the" or "regular" or "next" or "first";

    private static bool Adjective(Clause clause, string key) => clause.Text.Lexicon.MeetingAdjectives.Contains(key)
        || DateWords.TryGet(key, out var word) && word.Kind is DateKind.Ordinal or DateKind.Tens || char.IsAsciiDigit(key[0]);

    private static bool Between(Words words, int first, int last, Func<string, bool> allowed)
    {
        for (var i = first; i <= last; i++)
        {
            if (!allowed(words[i].Key))
                return false;
        }
        return true;
    }

    /// <summary>"CSTO member states": of a body's name only whose they are.</summary>
    public static bool IsGroupOfStates(Clause clause, Placed<Mention> body) =>
        body.Last + 1 < clause.Text.Words.Count && clause.Text.Lexicon.MemberWords.Contains(clause.Text.Words[body.Last + 1].Key);

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
