using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>A name that was found, by its first and last word, on its way to becoming a mention.</summary>
internal sealed class Found
{
    public required int First { get; init; }

    public required int Last { get; init; }

    public required string Kind { get; init; }

    public string? Name { get; set; }

    public string? Id { get; set; }

    public required string Resolution { get; set; }

    /// <summary>For a person, the office or rank beside the name.</summary>
    public string? Title { get; set; }

    /// <summary>The metadata entry; null if unlisted.</summary>
    public Entry? Entry { get; set; }

    /// <summary>The country that a state body was found with.</summary>
    public Entry? Country { get; set; }

    /// <summary>Whether a listed person's Russian name is in another case than the nominative.</summary>
    public bool IsOblique { get; init; }

    /// <summary>For an office that the metadata resolved, the tenure of its holder.</summary>
    public Tenure? Tenure { get; init; }

    /// <summary>Whether it is a body's name without its parent or country, which only company completes.</summary>
    public bool NeedsCompany { get; init; }

    /// <summary>How many steps up the tree of bodies its owner stands; the nearest reading wins.</summary>
    public int Distance { get; set; }

    public bool Nested { get; set; }

    /// <summary>The words of the body's own name, where its parent or country stands beside it: "Joint Staff" in "CSTO Joint Staff".</summary>
    public (int First, int Last) Core { get; private init; } = (-1, -1);

    public int Length => Last - First + 1;

    /// <summary>A name that no list holds, found by its shape.</summary>
    public static Found Unlisted(Words words, int first, int last, string kind) => new()
    {
        First = first,
        Last = last,
        Kind = kind,
        Name = words.Slice(first, last),
        Resolution = Resolutions.Unlisted,
    };

    /// <summary>The same with more words, and perhaps another name.</summary>
    public Found With(int first, int last, string? name = null, string? id = null) => new()
    {
        First = first,
        Last = last,
        Core = Core.First >= 0 ? Core : (First, Last),
        Kind = Kind,
        Name = name ?? Name,
        Id = id ?? Id,
        Resolution = Resolution,
        Entry = Entry,
        Country = Country,
    };
}
