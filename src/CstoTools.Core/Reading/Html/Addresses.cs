namespace CstoTools.Core.Reading.Html;

/// <summary>Makes relative addresses whole. What cannot be made whole stays as written.</summary>
internal static class Addresses
{
    public static string Resolve(string address, string? origin)
    {
        if (origin is null || address.Contains("://", StringComparison.Ordinal) || !IsWeb(origin))
            return address;
        var scheme = origin.IndexOf("://", StringComparison.Ordinal);
        if (address.StartsWith("//", StringComparison.Ordinal))
            return origin[..(scheme + 1)] + address;
        var hostEnd = origin.IndexOfAny(['/', '?', '#'], scheme + 3);
        var host = hostEnd < 0 ? origin : origin[..hostEnd];
        if (address.StartsWith('/'))
            return host + address;
        if (address.StartsWith('#') || address.StartsWith('?') || address.Contains(':', StringComparison.Ordinal))
            return address;
        return Uri.TryCreate(origin, UriKind.Absolute, out var whole) && Uri.TryCreate(whole, address, out var made) ? made.OriginalString.Length > 0 ? made.AbsoluteUri : address : address;
    }

    /// <summary>The host of a whole address; null if it names none.</summary>
    public static string? HostOf(string? address)
    {
        if (address is null || !IsWeb(address))
            return null;
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = address.IndexOfAny(['/', '?', '#', ':'], start);
        return (end < 0 ? address[start..] : address[start..end]).ToLowerInvariant();
    }

    /// <summary>Whether two hosts share their last two names.</summary>
    public static bool AreOneSite(string first, string second) => Tail(first).SequenceEqual(Tail(second));

    private static ReadOnlySpan<char> Tail(string host)
    {
        var dot = host.LastIndexOf('.');
        return dot <= 0 ? host : host.AsSpan(host.LastIndexOf('.', dot - 1) + 1);
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
