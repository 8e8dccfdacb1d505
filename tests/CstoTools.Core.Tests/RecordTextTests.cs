using System.Globalization;

namespace CstoTools.Core.Tests;

public class RecordTextTests
{
    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void DaysAreWrittenAlikeInEveryCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var tenure = new Tenure { Office = "Keeper", OfficeId = "keeper", Person = "Ann Bell", PersonId = "ann-bell", From = new DateTime(2019, 1, 2), To = new DateTime(2020, 3, 4), Status = "in office" };
            Assert.Equal("Ann Bell, Keeper, 2019-01-02 to 2020-03-04", tenure.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
