using System.Globalization;
using System.Text;

namespace CstoTools.Reports.Writing;

/// <summary>Decides which addresses of pages may be links.</summary>
internal static class Addresses
{
    private const int Longest = 2048;

    // What HTML, Markdown or BibTeX could read as the end of an address, and brackets, which only hosts may have.
    private const string Special = "'()*|`<>\\\"{}[]^";

    /// <summary>
    /// The address in a form that needs no escape but that of its format; null if it is not an absolute address of http or https, so
    /// that no other scheme, user name or local file ever is a link.
    /// </summary>
    /// <param name="address">The address as the page states it; null if it states none.</param>
    public static string? Link(string? address)
    {
        if (address is not { Length: > 0 and < Longest } || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        if (uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            return null;
        // A host in its form of ASCII, where no letter passes for another; that form has no brackets around an address of IPv6.
        var name = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        var host = uri.IsDefaultPort ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{uri.Port}");
        var whole = $"{uri.Scheme}://{host}{Escaped(uri.PathAndQuery)}{Escaped(uri.Fragment)}";
        return IsPlain(whole) && Uri.TryCreate(whole, UriKind.Absolute, out _) ? whole : null;
    }

    /// <summary>The host of an address that may be a link, without "www."; null if it may not be one.</summary>
    /// <param name="address">The address as the page states it; null if it states none.</param>
    public static string? Host(string? address)
    {
        if (Link(address) is not { } link)
            return null;
        var host = new Uri(link).Host;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool IsPlain(string address) => address.All(c => c is > ' ' and < '\x7F');

    private static string Escaped(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else
                text.Append(c);
        }
        return text.ToString();
    }
}
