namespace CstoTools.Reports.Tests;

/// <summary>In the place of the tests in Browser, where there was no browser when the tests were built.</summary>
public class NoBrowserTests
{
    [Fact(Skip = "There is no Chromium: install it as /usr/bin/chromium, or name it in the variable CSTOTOOLS_CHROMIUM.")]
    public void AReportWorksInABrowser() => Assert.Fail("There is no browser.");
}
