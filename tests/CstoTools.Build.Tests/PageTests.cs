namespace CstoTools.Build.Tests;

/// <summary>Each case is a sound page with one thing made wrong: the fault must name the line.</summary>
public sealed class PageTests : IDisposable
{
    private const string Sound = """
        # Get-Tea

        ## SYNOPSIS

        Makes `tea` of [leaves](https://example.org/leaves).

        ## DESCRIPTION

        First **paragraph**,
        on two lines.

        - an item

        ## EXAMPLES

        ### Example 1: A cup

        ```powershell
        Get-Tea -Sort green

        # another one
        ```

        It is hot.

        ## PARAMETERS

        ### -Sort

        Which leaves to take.

        ```yaml
        Type: System.String[]
        Parameter Sets: Leaf, Bag
        Aliases: Kind, Of
        Required: True
        Position: 0
        Default value: None
        Accept pipeline input: True (ByValue)
        Accept wildcard characters: True
        ```

        ## INPUTS

        ### System.String

        A sort.

        ## OUTPUTS

        ### Tea.Cup

        A cup.

        ## RELATED LINKS

        - [The garden](https://example.org/garden)
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("help").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_page_becomes_maml()
    {
        Assert.Empty(Convert(("Get-Tea.md", Sound)));
        var help = System.Xml.Linq.XDocument.Load(Path.Combine(_folder, "out", "CstoTools.dll-Help.xml")).ToString();
        Assert.Contains("<maml:para>Makes tea of leaves.</maml:para>", help, StringComparison.Ordinal);
        Assert.Contains("<maml:para>First paragraph, on two lines.</maml:para>", help, StringComparison.Ordinal);
        Assert.Contains("<maml:para>- an item</maml:para>", help, StringComparison.Ordinal);
        Assert.Contains("Get-Tea -Sort green\n\n# another one", help.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("pipelineInput=\"True (ByValue)\" position=\"0\" aliases=\"Kind, Of\"", help, StringComparison.Ordinal);
        Assert.Contains("<maml:uri>https://example.org/garden</maml:uri>", help, StringComparison.Ordinal);
        Assert.Equal(2, help.Split("<command:syntaxItem>").Length - 1);
    }

    [Fact]
    public void The_output_of_an_example_stands_below_its_code()
    {
        const string code = "# another one\n```\n";
        var page = Sound.ReplaceLineEndings("\n");
        Assert.Empty(Convert(("Get-Tea.md", page.Replace(code, code + "\n```\nName  Cups\n```\n", StringComparison.Ordinal))));
        var help = System.Xml.Linq.XDocument.Load(Path.Combine(_folder, "out", "CstoTools.dll-Help.xml")).ToString();
        Assert.Contains("# another one\n\nName  Cups</dev:code>", help.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Single(Convert(("Get-Tea.md", page.Replace(code, code + "\n```yaml\nName: Cup\n```\n", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("# Get-Tea", "# Get-Coffee", 1)]
    [InlineData("## SYNOPSIS", "## SUMMARY", 3)]
    [InlineData("## SYNOPSIS", "##SYNOPSIS", 3)]
    [InlineData("Makes `tea` of", "Makes `tea of", 5)]
    [InlineData("[leaves](https://example.org/leaves)", "[leaves](https://example.org/leaves", 5)]
    [InlineData("- an item", "| an | item |", 12)]
    [InlineData("Example 1: A cup", "Example 2: A cup", 16)]
    [InlineData("```powershell", "```", 16)]
    [InlineData("# another one\n```", "# another one", 18)]
    [InlineData("### -Sort", "### Sort", 28)]
    [InlineData("Which leaves to take.", "", 28)]
    [InlineData("Aliases: Kind, Of", "Alias: Kind", 35)]
    [InlineData("Required: True\n", "", 32)]
    [InlineData("Required: True", "Required: yes", 36)]
    [InlineData("Position: 0", "Position: first", 37)]
    [InlineData("True (ByValue)", "ByValue", 39)]
    [InlineData("A sort.", "", 45)]
    [InlineData("A sort.", "A sort.\n\n### System.String\n\nAnother.", 49)]
    [InlineData("[The garden](https://example.org/garden)", "[The garden](Get-Garden.md)", 57)]
    public void A_fault_has_its_line(string right, string wrong, int line)
    {
        var page = Sound.ReplaceLineEndings("\n");
        Assert.Contains(right, page, StringComparison.Ordinal);
        var fault = Assert.Single(Convert(("Get-Tea.md", page.Replace(right, wrong, StringComparison.Ordinal))));
        Assert.Equal(line, fault.Line);
        Assert.EndsWith("Get-Tea.md", fault.Path, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    [Fact]
    public void All_pages_are_looked_at()
    {
        var faults = Convert(("A.md", "# B"), ("C.md", "text"), ("about_D.md", "# D"));
        Assert.Equal(["A.md", "C.md", "about_D.md"], faults.Select(f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void A_topic_becomes_text()
    {
        var faults = Convert(("about_Tea.md", """
            # about_Tea

            ## SHORT DESCRIPTION

            What `tea` is.

            ## LONG DESCRIPTION

            A line that is longer than a screen is wide must be broken at a blank, and never in the middle of a word.

            ### Sorts

            - green
            - black, which is the sort that most of those who drink tea with milk or sugar mean when they ask for it

            ```powershell
            Get-Tea
            ```
            """));
        Assert.Empty(faults);
        Assert.Equal("""
            TOPIC
                about_Tea

            SHORT DESCRIPTION
                What tea is.

            LONG DESCRIPTION
                A line that is longer than a screen is wide must be broken at a blank, and
                never in the middle of a word.

              Sorts

                - green
                - black, which is the sort that most of those who drink tea with milk or
                  sugar mean when they ask for it

                    Get-Tea

            """.ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(_folder, "out", "about_Tea.help.txt")));
    }

    [Fact]
    public void A_topic_that_is_gone_leaves_no_file()
    {
        const string Topic = "# about_X\n\n## SHORT DESCRIPTION\n\nWords.\n";
        Assert.Empty(Convert(("about_X.md", Topic), ("about_Y.md", Topic.Replace("_X", "_Y", StringComparison.Ordinal))));
        File.Delete(Path.Combine(_folder, "in", "about_Y.md"));
        Assert.Empty(HelpFolder.Convert(Path.Combine(_folder, "in"), Path.Combine(_folder, "out")));
        Assert.Equal(["about_X.help.txt"], Directory.GetFiles(Path.Combine(_folder, "out"), "*.txt").Select(Path.GetFileName));
    }

    private IReadOnlyList<HelpFault> Convert(params (string Name, string Text)[] pages)
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        foreach (var (name, text) in pages)
            File.WriteAllText(Path.Combine(source, name), text);
        return HelpFolder.Convert(source, Path.Combine(_folder, "out"));
    }
}
