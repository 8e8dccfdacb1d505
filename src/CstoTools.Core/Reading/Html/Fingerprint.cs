namespace CstoTools.Core.Reading.Html;

/// <summary>Short numbers for long texts, the same on every machine: how pages are compared without keeping them.</summary>
internal static class Fingerprint
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    /// <summary>Of the letters and digits of a text, whatever their case.</summary>
    public static ulong Of(string text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        }
        return hash;
    }

    /// <summary>Of two fingerprints in this order.</summary>
    public static ulong Of(ulong first, ulong second) => ((first * Prime) ^ (second + (second >> 29))) * Prime;

    /// <summary>By box, of the elements from the outermost down to it: where in the build of the site it stands.</summary>
    public static ulong[] Places(PageTree tree)
    {
        var places = new ulong[tree.Boxes.Count];
        foreach (var box in tree.Boxes)
        {
            var hash = box.Parent < 0 ? Basis : places[box.Parent];
            foreach (var c in box.Tag)
                hash = (hash ^ c) * Prime;
            places[box.Index] = (hash ^ '/') * Prime;
        }
        return places;
    }
}
