using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CstoTools.Core.Tests;

public class RecordTests
{
    public static TheoryData<Type, string> Records
    {
        get
        {
            var data = new TheoryData<Type, string>();
            foreach (var type in typeof(Article).Assembly.GetExportedTypes().Where(t => t.IsClass && t.GetMethod("<Clone>$") is not null).OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                // Countries whose calendars count other years and whose numbers look otherwise.
                data.Add(type, "ar-SA");
                data.Add(type, "th-TH");
                data.Add(type, "fa-IR");
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void ARecordReadsTheSameEverywhere(Type type, string culture)
    {
        var record = Filled(type);
        Assert.Equal(In("", record), In(culture, record));
    }

    [Fact]
    public void ATenureTellsItsDaysInOurCalendar() => Assert.Equal("Ann Bell, Keeper, 2018-11-02 to 2020-01-31",
        In("ar-SA", new Tenure { OfficeId = "o", Office = "Keeper", PersonId = "a", Person = "Ann Bell", From = new DateTime(2018, 11, 2), To = new DateTime(2020, 1, 31), Status = "in office" }));

    private static string? In(string culture, object record)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return record.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Every property that takes a day, number, word or record has one.
    private static object Filled(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var of = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            object? value = of == typeof(string) ? "word" : of == typeof(DateTime) ? new DateTime(2018, 11, 2) : of == typeof(int) ? 1234567
                : of == typeof(bool) ? true : of.GetMethod("<Clone>$") is not null && of != type ? Filled(of) : null;
            if (value is not null)
                property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)?.SetValue(record, value);
        }
        return record;
    }
}
