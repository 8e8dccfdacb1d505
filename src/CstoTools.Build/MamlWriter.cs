using System.Globalization;
using System.Xml.Linq;

namespace CstoTools.Build;

/// <summary>Writes the pages of cmdlets as Get-Help reads them.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XDocument Write(IEnumerable<CommandPage> pages) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(Help + "helpItems", new XAttribute("schema", "maml"), pages.Select(Page)));

    private static XElement Page(CommandPage page) => new(Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(Command + "details",
            new XElement(Command + "name", page.Name),
            new XElement(Command + "verb", page.Name.Split('-')[0]),
            new XElement(Command + "noun", page.Name.Split('-')[^1]),
            Paragraphs("description", [page.Synopsis])),
        Paragraphs("description", page.Description),
        new XElement(Command + "syntax", Sets(page).Select(set => new XElement(Command + "syntaxItem",
            new XElement(Maml + "name", page.Name), set.Select(p => Parameter(p, inSyntax: true))))),
        new XElement(Command + "parameters", page.Parameters.Select(p => Parameter(p, inSyntax: false))),
        new XElement(Command + "inputTypes", page.Inputs.Select(i => TypeOf("inputType", i))),
        new XElement(Command + "returnValues", page.Outputs.Select(o => TypeOf("returnValue", o))),
        page.Notes.Count == 0 ? null : new XElement(Maml + "alertSet", Paragraphs("alert", page.Notes)),
        new XElement(Command + "examples", page.Examples.Select(Example)),
        new XElement(Command + "relatedLinks", page.Links.Select(l => new XElement(Maml + "navigationLink",
            new XElement(Maml + "linkText", l.Words), new XElement(Maml + "uri", l.Uri)))));

    // Those with a position first, in its order, as Get-Command -Syntax has them.
    private static IEnumerable<IEnumerable<CommandParameter>> Sets(CommandPage page)
    {
        var names = page.Parameters.SelectMany(p => p.Sets).Distinct(StringComparer.Ordinal).ToList();
        return (names.Count == 0 ? [""] : names).Select(name => page.Parameters
            .Where(p => p.Sets.Count == 0 || p.Sets.Contains(name, StringComparer.Ordinal))
            .OrderBy(p => p.Position ?? int.MaxValue).ThenBy(p => !p.Required));
    }

    private static XElement Parameter(CommandParameter parameter, bool inSyntax)
    {
        var isSwitch = parameter.Type.EndsWith("SwitchParameter", StringComparison.Ordinal);
        var isList = parameter.Type.EndsWith("[]", StringComparison.Ordinal);
        var element = new XElement(Command + "parameter",
            new XAttribute("required", parameter.Required),
            new XAttribute("variableLength", isList),
            new XAttribute("globbing", parameter.Wildcards),
            new XAttribute("pipelineInput", Pipeline(parameter)),
            new XAttribute("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(Maml + "name", parameter.Name),
            Paragraphs("description", parameter.Text));
        // In the syntax a switch has no value; among the parameters its type stands too.
        if (!isSwitch || !inSyntax)
        {
            element.Add(new XElement(Command + "parameterValue", new XAttribute("required", !isSwitch), new XAttribute("variableLength", isList),
                parameter.Type.Split('.')[^1]));
        }
        element.Add(
            new XElement(Dev + "type", new XElement(Maml + "name", parameter.Type), new XElement(Maml + "uri")),
            new XElement(Dev + "defaultValue", parameter.Default));
        return element;
    }

    private static string Pipeline(CommandParameter parameter) => (parameter.ByValue, parameter.ByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static XElement TypeOf(string element, CommandType type) => new(Command + element,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Name), new XElement(Maml + "uri")),
        Paragraphs("description", type.Text));

    // Get-Help puts nothing between an example and the next: the last paragraph is empty.
    private static XElement Example(CommandExample example) => new(Command + "example",
        new XElement(Maml + "title", $"--- {example.Title} ---"),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", example.Remarks.Append("").Select(r => new XElement(Maml + "para", r))));

    private static XElement Paragraphs(string element, IEnumerable<string> texts) =>
        new(Maml + element, texts.Select(t => new XElement(Maml + "para", t)));
}
