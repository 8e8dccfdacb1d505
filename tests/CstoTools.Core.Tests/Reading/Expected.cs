using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CstoTools.Core.Tests.Reading;

/// <summary>What a fixture's page must be read as; written by hand, NAME.expected.yml beside NAME.txt.</summary>
public sealed class Expected
{
    /// <summary>The name of the error that the page must end with; null if it holds an article.</summary>
    public string? Error { get; set; }

    public string? Title { get; set; }

    public string? Date { get; set; }

    public List<ExpectedTeaser> Teasers { get; set; } = [];

    public ExpectedBody Body { get; set; } = new();

    public List<ExpectedContact> Contacts { get; set; } = [];

    public List<ExpectedMedia> Media { get; set; } = [];

    public bool Warnings { get; set; }

    public static DateTime? Day(string? text) =>
        text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Expected Read(string file) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Expected>(File.ReadAllText(file));
}

public sealed class ExpectedTeaser
{
    public string First { get; set; } = "";

    public string? Posted { get; set; }

    public int Paragraphs { get; set; } = 1;
}

public sealed class ExpectedBody
{
    public string First { get; set; } = "";

    public string Last { get; set; } = "";

    public int Paragraphs { get; set; }
}

public sealed class ExpectedContact
{
    public string? Person { get; set; }

    public string? Role { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }
}

public sealed class ExpectedMedia
{
    public string Kind { get; set; } = "";

    public string? Url { get; set; }

    public string? Name { get; set; }
}
