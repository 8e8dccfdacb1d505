using CstoTools.Reports.Report;
using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void ATemplateOfOnesOwnSeesTheData() => Assert.Equal("Digest: Minsk; Minsk; \n", Render(
        "{{ title }}: {% for e in chronicle.events %}{% if e.city.text == 'Minsk' %}{{ e.city.text }}; {% endif %}{% endfor %}\n"));

    [Fact]
    public void ItsValuesAreEscaped() => Assert.Equal("&lt;b&gt;", Render("{{ title }}", o => o with { Title = "<b>" }));

    [Fact]
    public void ItSeesNoClock() => Assert.Equal("1970-01-01", Render("{{ 'now' | date: '%Y-%m-%d' }}"));

    [Theory]
    [InlineData("{% for e in %}", "is not valid")]
    [InlineData("{% include 'other' %}", "includes another file, which templates cannot do.")]
    public void AFaultNamesTheFile(string template, string fault)
    {
        var error = Assert.Throws<ReportException>(() => Render(template));
        Assert.StartsWith($"The template '{_file}' {fault}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALoopThatTakesTooManyStepsEnds()
    {
        File.WriteAllText(_file, "{% for i in (1..1000) %}{{ i }}{% endfor %}");
        var template = new TemplateFile(_file, steps: 500);
        Assert.Contains("cannot be rendered", Assert.Throws<ReportException>(() => template.Render([], "html", TextWriter.Null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThereIsNamed() => Assert.Contains("'no.liquid' cannot be read",
        Assert.Throws<ReportException>(() => Made.Of([], o => o with { Template = "no.liquid" })).Message, StringComparison.Ordinal);

    private string Render(string template, Func<ReportOptions, ReportOptions>? change = null)
    {
        File.WriteAllText(_file, template);
        return Made.Of(Made.Samples(), o => (change?.Invoke(o) ?? o with { Title = "Digest" }) with { Template = _file });
    }
}
