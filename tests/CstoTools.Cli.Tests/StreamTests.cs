namespace CstoTools.Cli.Tests;

/// <summary>Closed and full standard streams, and paths at which there is no file: a line or nothing, never a trace, never a hang.</summary>
public sealed class StreamTests(Press press) : IClassFixture<Press>
{
    [UnixTheory]
    [InlineData("csto articles bridges.txt >&-", "csto: cannot write: standard output is closed.\n")]
    [InlineData("csto --help >&-", "csto: cannot write: standard output is closed.\n")]
    [InlineData("csto articles bridges.txt >/dev/full", "csto: cannot write: ")]
    [InlineData("csto articles - <&-", "csto: standard input is closed.\n")]
    [InlineData("csto articles <&-", "csto: standard input is closed.\n")]
    [InlineData("csto articles --files-from - <&-", "csto: standard input is closed.\n")]
    [InlineData("csto articles --ndjson <&-", "csto: standard input is closed.\n")]
    [InlineData("csto articles none.txt 2>/dev/full", "")]
    [InlineData("csto articles none.txt 2>&-", "")]
    [InlineData("csto articles bridges.txt <&- >&- 2>&-", "")]
    public async Task AClosedOrFullStreamEndsWithOne(string line, string error)
    {
        var result = await Shell.Run(press.Folder, line);
        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
        Assert.True(error.Length > 0 == result.Error.Length > 0 && result.Error.Count(c => c == '\n') <= 1, result.Error);
    }

    [UnixFact]
    public async Task WithoutStandardErrorTheOutputIsWrittenAndTheExitCodeIsOne()
    {
        var result = await Shell.Run(press.Folder, "csto articles bridges.txt 2>&-");
        Assert.Equal(1, result.Code);
        Assert.Contains("Bridges were the subject", result.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task FilesThatAreNamedNeedNoStandardInput()
    {
        var result = await Shell.Run(press.Folder, "csto articles bridges.txt <&-");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("Bridges were the subject", result.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task WhatIsNotAFileIsOneErrorAndTheOthersAreRead()
    {
        using var own = new Press();
        foreach (var name in new[] { "beside-pipe", "beside-device", "beside-folder" })
            own.Add(name + ".txt", "A page with an odd neighbour", "01.02.2024", "On February 1, 2024, talks were held in Minsk.");
        var result = await Shell.Run(own.Folder,
            "mkfifo pipe.html beside-pipe.yml; ln -s /dev/zero zero.txt; ln -s /dev/zero beside-device.yml; mkdir beside-folder.yml; csto articles . /dev/zero /dev/stdin bridges.txt -f ndjson </dev/null");
        Assert.Equal(1, result.Code);
        Assert.Equal(["bridges.txt", "medics.txt", "bridges.txt"], result.Lines.Select(l => Path.GetFileName(System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("path").GetString())));
        Assert.Equal(
        [
            "csto: ./beside-device.txt: './beside-device.yml' is a device, not a file.",
            "csto: ./beside-folder.txt: './beside-folder.yml' is a folder, not a file.",
            "csto: ./beside-pipe.txt: './beside-pipe.yml' is a pipe, not a file.",
            "csto: './pipe.html' is a pipe, not a file.",
            "csto: './zero.txt' is a device, not a file.",
            "csto: '/dev/zero' is a device, not a file.",
            "csto: '/dev/stdin' is a device, not a file.",
            "",
        ], result.Error.Split('\n'));
    }

    [UnixTheory]
    [InlineData("--files-from fifo", 1, "'fifo' is a pipe, not a file.")]
    [InlineData("--files-from /dev/zero", 1, "'/dev/zero' is a device, not a file.")]
    [InlineData("--files-from .", 1, "'.' is a folder, not a file.")]
    [InlineData("--files-from none", 1, "There is no file 'none'.")]
    [InlineData("--ndjson fifo", 1, "'fifo' is a pipe, not a file.")]
    [InlineData("--metadata fifo bridges.txt", 2, "'fifo' is a pipe, not a file.")]
    [InlineData("--metadata /dev/zero bridges.txt", 2, "'/dev/zero' is a device, not a file.")]
    [InlineData("--metadata none.yml bridges.txt", 2, "There is no metadata file or folder 'none.yml'.")]
    public async Task ListsAndMetadataThatAreNotFilesAreOneError(string arguments, int code, string error)
    {
        var result = await Shell.Run(press.Folder, $"[ -p fifo ] || mkfifo fifo; csto {(arguments.Contains("metadata", StringComparison.Ordinal) ? "events" : "articles")} {arguments}");
        Assert.Equal((code, "", $"csto: {error}\n"), (result.Code, result.Output, result.Error));
    }

    [UnixFact]
    public async Task APipeThatTheShellOpenedIsRead()
    {
        var result = await Shell.Run(press.Folder, "csto articles --files-from <(echo bridges.txt) && csto articles <(cat medics.txt)");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("Bridges were the subject", result.Output, StringComparison.Ordinal);
        Assert.Contains("A training course for medics", result.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task NamesThatAreNoFilesHereAreToldWhatTheyAre()
    {
        var result = await Shell.Run(press.Folder,
            @"if cp bridges.txt $'n\xff.txt' 2>/dev/null; then csto articles n*; rm n*; else echo ""valid UTF-8"" >&2; fi; printf 'a\0b' | csto articles --files-from -; csto articles https://a.example/b 'C:\x\y.txt' 'page[1].txt'");
        Assert.Equal(1, result.Code);
        foreach (var words in new[] { "valid UTF-8", "'a␀b' is not a path: it has a NUL character.", "'https://a.example/b' is a web address, not a file. Save the page as a file first.",
            @"'C:\x\y.txt' is a path of Windows,", "There is no file 'page[1].txt'.\n" })
            Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }
}
