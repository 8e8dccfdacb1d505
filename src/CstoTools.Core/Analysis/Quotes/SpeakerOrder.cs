using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>A turn with its speaker.</summary>
internal sealed class SpokenTurn
{
    public required Turn First { get; init; }

    public required List<(int Start, int End)> Parts { get; init; }

    public required Speaker Speaker { get; set; }

    public string? Verb { get; set; }
}

/// <summary>Gives every turn of a section its speaker: the one stated beside it, else the one who clearly goes on.</summary>
internal static class SpeakerOrder
{
    private static readonly Speaker Unknown = new(null, null, null);

    public static List<SpokenTurn> Assign(SpeechReading reading, Speakers speakers)
    {
        var spoken = new List<SpokenTurn>();
        for (var i = 0; i < reading.Turns.Count; i++)
        {
            var turn = reading.Turns[i];
            if (turn.Parts.Count == 0)
                continue;
            var (speaker, verb) = Stated(reading.Text, speakers, turn, spoken.LastOrDefault());
            var last = spoken.LastOrDefault();
            if (turn.Joins && last is not null && last.First.Paragraph == turn.Paragraph && MayBeOne(last.Speaker, speaker))
            {
                last.Parts.AddRange(turn.Parts);
                if (!last.Speaker.Stated || last.Speaker.Name is null && speaker.Name is not null)
                    last.Speaker = speaker;
                last.Verb ??= verb;
                continue;
            }
            spoken.Add(new SpokenTurn { First = turn, Parts = [.. turn.Parts], Speaker = speaker, Verb = verb });
        }
        FollowOpenParagraphs(reading.Text, spoken);
        FollowNeighbours(reading.Text, speakers, spoken);
        return spoken;
    }

    private static bool MayBeOne(Speaker a, Speaker b) => !a.Stated || !b.Stated || a.Is(b) || a.Name is null && a.Text == b.Text;

    private static (Speaker, string?) Stated(SpeechText text, Speakers speakers, Turn turn, SpokenTurn? last)
    {
        var led = turn.Before is { Verb: >= 0 } && turn.Glue is Glue.Colon or Glue.None or Glue.Dash;
        var ordered = led ? new[] { turn.Before, turn.After } : [turn.After, turn.Before];
        if (speakers.ByRule(turn) is { Stated: true } found)
            return (found, ordered.FirstOrDefault(a => a is { Verb: >= 0 }) is { } spoken ? VerbOf(text, spoken) : null);
        foreach (var attribution in ordered)
        {
            if (attribution is null || attribution.Verb < 0 && attribution.NameFrom == attribution.From)
                continue;
            if (speakers.Of(attribution) is { Stated: true } speaker)
                return (speaker, VerbOf(text, attribution));
            // "…, he said and added: “…”": the verb alone goes on with who spoke.
            if (attribution.Verb >= 0 && !attribution.Passive && last is not null && last.First.Paragraph == turn.Paragraph)
                return (last.Speaker with { Text = null }, VerbOf(text, attribution));
        }
        if (turn.Glue == Glue.Colon && turn.Before is not null && speakers.OfLead(turn.Before) is { } lead)
            return (lead, null);
        return (Unknown, turn.After is { Verb: >= 0 } a ? VerbOf(text, a) : null);
    }

    private static string? VerbOf(SpeechText text, Attribution a) =>
        a.Verb < 0 ? null : text.Text[text.Tokens[a.Verb].Start..text.Tokens[a.Verb + a.VerbLength - 1].End];

    // What one opening mark leaves open goes on in the next paragraph with the same speaker.
    private static void FollowOpenParagraphs(SpeechText text, List<SpokenTurn> spoken)
    {
        for (var i = 1; i < spoken.Count; i++)
        {
            if (Follows(text, spoken[i - 1], spoken[i]) && !spoken[i].Speaker.Stated && spoken[i - 1].Speaker.Name is not null)
                spoken[i].Speaker = spoken[i - 1].Speaker with { Text = null };
        }
        for (var i = spoken.Count - 2; i >= 0; i--)
        {
            if (Follows(text, spoken[i], spoken[i + 1]) && !spoken[i].Speaker.Stated && spoken[i + 1].Speaker.Name is not null)
                spoken[i].Speaker = spoken[i + 1].Speaker with { Text = null };
        }
    }

    private static bool Follows(SpeechText text, SpokenTurn a, SpokenTurn b) =>
        b.First.Continues || a.First.OpenEnd && b.First.Paragraph == a.First.Paragraph + 1 && b.First.Glue == Glue.Paragraph;

    private static int AfterAttribution(SpeechText text, SpokenTurn turn) => Math.Max(
        turn.Parts[^1].End, turn.First.After is { } a && a.To <= text.Tokens.Count ? text.Tokens[a.To - 1].End : 0);

    // Whether its sentence goes on after it.
    private static bool Trails(SpeechText text, SpokenTurn turn)
    {
        var after = text.TokenFrom(turn.First.OuterEnd);
        return turn.First.After is null && after < text.Tokens.Count && !text.StartsSentence(after) && (text.Tokens[after].Gap & Gap.Paragraph) == 0
            && text.Between(turn.First.OuterEnd, text.Tokens[after].Start).TrimStart() is [',' or '-' or '–' or '—', ..] or [];
    }

    private static bool StandsAlone(SpeechText text, SpokenTurn turn, SpokenTurn? next)
    {
        var after = text.TokenFrom(turn.First.OuterEnd);
        return after >= text.Tokens.Count || (text.Tokens[after].Gap & Gap.Paragraph) != 0 || next is not null && next.First.Paragraph != turn.First.Paragraph && text.Tokens[after].Start >= next.First.OuterStart;
    }

    private static void FollowNeighbours(SpeechText text, Speakers speakers, List<SpokenTurn> spoken)
    {
        var names = spoken.Where(s => s.Speaker.Name is not null).Select(s => s.Speaker.Name).Distinct().Count();
        var stated = spoken.Select(s => s.Speaker).ToArray();
        for (var i = 0; i < spoken.Count; i++)
        {
            var turn = spoken[i];
            if (turn.Speaker.Stated)
                continue;
            var previous = i > 0 && turn.First.Paragraph - spoken[i - 1].First.Paragraph <= 1 ? spoken[i - 1].Speaker : null;
            var next = i + 1 < spoken.Count && spoken[i + 1].First.Paragraph - turn.First.Paragraph <= 1 ? stated[i + 1] : null;
            // "“…”, was the comment of N.": who speaks stands there, if anywhere.
            if (Trails(text, turn))
            {
                if (speakers.OfTrail(text.TokenFrom(turn.First.OuterEnd)) is { Name: not null } named)
                    turn.Speaker = named;
                continue;
            }
            // "Why?" - "Because": who asks is not who answers.
            if (text.Text[turn.Parts[^1].End - 1] == '?' && i + 1 < spoken.Count && spoken[i + 1].First.Paragraph == turn.First.Paragraph)
                continue;
            var subject = turn.First.Glue is Glue.Sentence or Glue.Colon ? speakers.SubjectOfLead(turn.First) : null;
            if (subject is null && i > 0 && spoken[i - 1] is { Speaker.Name: not null } last && last.First.Paragraph == turn.First.Paragraph
                && speakers.NamesNobody(AfterAttribution(text, last), turn.First.OuterStart))
                subject = last.Speaker;
            // A paragraph that is nothing but a quote goes on with who spoke in the one before.
            if (subject is null && turn.First.Glue == Glue.Paragraph && previous?.Name is not null
                && (next?.Name is null || previous.Is(next) || spoken[i + 1].First.Glue != Glue.Paragraph)
                && StandsAlone(text, turn, i + 1 < spoken.Count ? spoken[i + 1] : null)
                && speakers.NamesNobody(AfterAttribution(text, spoken[i - 1]), turn.First.OuterStart))
                subject = previous;
            // "N. gave the following comment:" in the paragraph before.
            if (subject is null && turn.First.Glue == Glue.Paragraph)
                subject = speakers.OfAnnouncement(turn.First);
            var found = subject ?? (previous?.Name is not null && next?.Name is not null ? (previous.Is(next) ? previous : null)
                : names == 1 ? previous?.Name is not null ? previous : next?.Name is not null ? next : null : null);
            if (found?.Name is not null)
                turn.Speaker = found with { Text = null };
        }
    }
}
