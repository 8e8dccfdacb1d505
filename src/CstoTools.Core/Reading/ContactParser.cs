namespace CstoTools.Core.Reading;

/// <summary>Reads persons, offices, telephone numbers and e-mail addresses out of the block under an article.</summary>
internal static class ContactParser
{
    // Words that end an office's name and are no part of a person's.
    private static readonly HashSet<string> OfficeNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "Secretariat", "Organization", "Organisation", "Staff", "Council", "Department", "Service", "Office", "Assembly",
        "Treaty", "Ministry", "Center", "Centre", "Committee", "Commission", "Headquarters", "Secretary", "General", "Affairs",
        "Security", "Directorate", "Relations", "Republic", "Federation", "Government", "President", "Minister", "The",
        "Секретариата", "Секретариат", "Организации", "Штаба", "Совета", "Ассамблеи", "Министерства", "Секретаря", "Управления",
    };

    /// <summary>The contacts of a block, in its order; lines that add to the same contact are put together.</summary>
    public static ValueList<Contact> Parse(IEnumerable<string> lines)
    {
        var contacts = new List<Contact>();
        foreach (var line in lines)
        {
            var (person, role) = Words(ContactLines.WithoutNumbers(line));
            if (person is not null || role is not null)
                Add(contacts, c => (person is null || c.Person is null) && (role is null || c.Role is null) && c.Phone is null && c.Email is null,
                    c => c with { Person = c.Person ?? person, Role = c.Role ?? role });
            foreach (var phone in ContactLines.Phones(line))
                Add(contacts, c => c.Phone is null, c => c with { Phone = phone });
            foreach (var email in ContactLines.Emails(line))
                Add(contacts, c => c.Email is null, c => c with { Email = email });
        }
        return contacts.ToValueList();
    }

    private static void Add(List<Contact> contacts, Func<Contact, bool> fits, Func<Contact, Contact> with)
    {
        if (contacts.Count == 0 || !fits(contacts[^1]))
            contacts.Add(new Contact());
        contacts[^1] = with(contacts[^1]);
    }

    private static (string? Person, string? Role) Words(string text)
    {
        text = Blanks.Trim(text);
        if (text.Length == 0)
            return default;
        if (ContactLines.RoleNoun(text) is not var (start, end))
            return ContactLines.IsName(text) && text.Contains(' ', StringComparison.Ordinal) ? (text, null) : default;

        // "NAME, CSTO Press Secretary"
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && comma < start && IsPerson(text[..comma]))
            return (Blanks.Trim(text[..comma]), RoleOf(text[(comma + 1)..]));
        var cut = PersonStart(text, end);
        return cut < text.Length ? (text[cut..], RoleOf(text[..cut])) : (null, RoleOf(text));
    }

    // The run of capitalised words that ends the line, two at least, none of them an office's.
    private static int PersonStart(string text, int end)
    {
        var start = text.Length;
        var words = 0;
        while (start > end)
        {
            var at = text.LastIndexOf(' ', Math.Max(start - 2, 0)) + 1;
            if (at < end)
                break;
            var word = text[at..start].TrimEnd();
            if (!IsNamePart(word.TrimEnd(',')))
                break;
            (start, words) = (at, words + 1);
            // What stands before a comma is no part of the name.
            if (at >= 2 && text[at - 2] == ',')
                break;
        }
        return words >= 2 || words == 1 && text[start..].Contains('.', StringComparison.Ordinal) ? start : text.Length;
    }

    private static bool IsPerson(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && words.All(IsNamePart);
    }

    // "Ivan", "I.", "I.Petrov"; an abbreviation in capitals is no name.
    private static bool IsNamePart(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && !OfficeNouns.Contains(word)
        && (word.Any(char.IsLower) || word.EndsWith('.'));

    private static string? RoleOf(string text)
    {
        var role = Blanks.Trim(text).Trim(',', ':', ';', '-', '–', '—', ' ', '\u00A0');
        if (role.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
            role = role[4..];
        return role.Length == 0 ? null : role;
    }
}
