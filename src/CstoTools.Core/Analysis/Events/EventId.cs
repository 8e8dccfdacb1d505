using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Makes the ids of events.</summary>
internal static class EventId
{
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal) { "statement", "interview", "speech" };

    /// <summary>The hash of what tells an event from others of its day.</summary>
    /// <param name="date">The date as ISO text; null if undated.</param>
    /// <param name="type">The type; null if undecided.</param>
    /// <param name="body">The body that met.</param>
    /// <param name="ordinal">The number of the meeting.</param>
    /// <param name="city">The city.</param>
    /// <param name="named">The exercise, operation or theme that names it.</param>
    /// <param name="people">Who took part: where nothing names the event, the two main ones tell it, in whichever order.</param>
    /// <param name="title">What tells it where nobody is named, and what somebody said from what else was said that day.</param>
    public static string Of(string? date, string? type, string? body, int? ordinal, string? city, string? named, IReadOnlyList<Participant> people, string title)
    {
        var main = string.Join('\u001E', people.Take(2).Select(p => p.Name).Order(StringComparer.Ordinal));
        if (people.Count == 0 || type is not null && Said.Contains(type))
            main += "\u001E" + title;
        return Hash(date, type, body, ordinal?.ToString(CultureInfo.InvariantCulture), city, body is null ? named ?? main : null);
    }

    /// <summary>An id for a second event that would have the same.</summary>
    public static string Other(string id, string title) => Hash(id, title);

    private static string Hash(params string?[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))).AsSpan(0, 8)).ToLowerInvariant();
}
