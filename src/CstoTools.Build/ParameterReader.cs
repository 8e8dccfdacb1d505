using System.Globalization;

namespace CstoTools.Build;

/// <summary>Reads a parameter: paragraphs that describe it, and a block of yaml that tells what the code says.</summary>
internal static class ParameterReader
{
    private static readonly string[] Keys =
    [
        "Type", "Parameter Sets", "Aliases", "Required", "Position", "Default value", "Accept pipeline input",
        "Accept wildcard characters",
    ];

    public static CommandParameter Read(string path, Heading heading, List<Block> blocks, Func<IEnumerable<Block>, List<string>> texts)
    {
        if (!heading.Text.StartsWith('-') || heading.Text.Length < 2)
            throw new HelpFaultException(path, heading.Line, "The heading of a parameter is its name: '### -Name'.");
        if (blocks.LastOrDefault() is not Code { Language: "yaml" } code || blocks.Count < 2)
            throw new HelpFaultException(path, heading.Line, $"{heading.Text} needs a description and, below it, a block of yaml.");
        var values = Values(path, code);
        return new CommandParameter
        {
            Name = heading.Text[1..],
            Text = texts(blocks.SkipLast(1)),
            Type = Value("Type") is { Length: > 0 } type ? type : throw Fault("Type", "a type"),
            Sets = Value("Parameter Sets") is var sets && sets == "(All)" ? [] : List(sets),
            Aliases = List(Value("Aliases")),
            Required = Flag("Required"),
            Position = Value("Position") is var position && position == "Named" ? null
                : int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at
                : throw Fault("Position", "a number or Named"),
            Default = Value("Default value"),
            ByValue = Pipeline().ByValue,
            ByPropertyName = Pipeline().ByName,
            Wildcards = Flag("Accept wildcard characters"),
        };

        string Value(string key) => values.TryGetValue(key, out var found) ? found.Text
            : throw new HelpFaultException(path, code.Line, $"{heading.Text} has no '{key}'.");

        bool Flag(string key) => Value(key) switch { "True" => true, "False" => false, _ => throw Fault(key, "True or False") };

        (bool ByValue, bool ByName) Pipeline() => Value("Accept pipeline input") switch
        {
            "False" => (false, false),
            "True (ByValue)" => (true, false),
            "True (ByPropertyName)" => (false, true),
            "True (ByValue, ByPropertyName)" => (true, true),
            _ => throw Fault("Accept pipeline input", "False or True (ByValue, ByPropertyName)"),
        };

        HelpFaultException Fault(string key, string wanted) => new(path, values[key].Line, $"'{key}' is {wanted}.");
    }

    private static Dictionary<string, (string Text, int Line)> Values(string path, Code code)
    {
        var values = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(code.Lines[i]))
                continue;
            var line = code.Line + 1 + i;
            var colon = code.Lines[i].IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? code.Lines[i].Trim() : code.Lines[i][..colon].Trim();
            if (colon < 0 || !Keys.Contains(key, StringComparer.Ordinal))
                throw new HelpFaultException(path, line, $"'{key}' is not one of: {string.Join(", ", Keys)}.");
            if (!values.TryAdd(key, (code.Lines[i][(colon + 1)..].Trim(), line)))
                throw new HelpFaultException(path, line, $"'{key}' is used twice.");
        }
        return values;
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
