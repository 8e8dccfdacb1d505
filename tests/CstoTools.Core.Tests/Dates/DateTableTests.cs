using System.Globalization;
using System.Text.RegularExpressions;
using CstoTools.Core.Dates;

namespace CstoTools.Core.Tests.Dates;

public sealed class DateTableTests
{
    public static TheoryData<string> Cultures { get; } = new("en-US", "ru-RU", "tr-TR", "fa-IR", "th-TH");

    public static TheoryData<string> Lines { get; } = new(DateTable.All.Select(c => c.Where));

    [Fact]
    public void The_table_is_long_and_varied()
    {
        var expressions = DateTable.All.SelectMany(c => c.Dates).ToList();
        Assert.True(expressions.Count >= 300, $"{expressions.Count} expressions");
        var shapes = expressions.Select(e => DateTable.Shape(e.Text)).Distinct(StringComparer.Ordinal).Count();
        Assert.True(shapes >= 90, $"{shapes} shapes");
        // Different sentences: no two differ only by their dates.
        var frames = DateTable.All.Select(c => c.Dates.Aggregate(c.Text, (t, d) => new Regex(Regex.Escape(d.Text)).Replace(t, "D", 1)));
        Assert.Equal(DateTable.All.Count, frames.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_sentence_gives_its_dates_and_no_others(string where)
    {
        var sentence = DateTable.All.Single(c => c.Where == where);
        Assert.Equal(Expected(sentence), Actual(sentence));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_does_not_matter(string name)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
            var day = new DateTime(2024, 12, 31, 23, 59, 58);
#pragma warning disable CA1305 // The culture is what is looked at.
            Assert.NotEqual(day.ToString(CultureInfo.InvariantCulture), day.ToString());
#pragma warning restore CA1305
            foreach (var sentence in DateTable.All)
                Assert.Equal(Expected(sentence), Actual(sentence));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    [Theory]
    [InlineData("Pacific/Midway", -11)]
    [InlineData("Pacific/Kiritimati", 14)]
    public void The_time_zone_does_not_matter(string zone, int hours)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            if (OperatingSystem.IsWindows())
                return; // TZ is not read there.
            Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.Local.BaseUtcOffset);
            foreach (var sentence in DateTable.All)
                Assert.Equal(Expected(sentence), Actual(sentence));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Spans_hold_the_text_and_values_agree_with_their_days()
    {
        foreach (var sentence in DateTable.All)
        {
            var end = 0;
            foreach (var date in DateStage.Find(DateTable.Page(sentence.Text, sentence.Anchor)))
            {
                Assert.Equal(date.Text, sentence.Text.Substring(date.Start, date.Length));
                Assert.True(date.Start >= end, sentence.Where);
                end = date.End;
                Assert.Contains(date.Precision, DatePrecisions.All);
                Assert.Equal(date.Value is null, date.From is null);
                Assert.Equal(date.Value is null, date.To is null);
                Assert.Equal(date.Inferred, date.Anchor is not null);
                if (date.From is not { } from)
                    continue;
                Assert.True(from <= date.To);
                Assert.Equal(DateTimeKind.Unspecified, from.Kind);
                Assert.Equal(TimeSpan.Zero, from.TimeOfDay + date.To!.Value.TimeOfDay);
                Assert.StartsWith(date.Value![..4], from.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }
        }
    }

    private static string Actual(DateCase sentence) => Written(
        DateStage.Find(DateTable.Page(sentence.Text, sentence.Anchor)).Select(d => new ExpectedDate(d.Text, d.Value, d.Inferred)));

    private static string Expected(DateCase sentence) => Written(sentence.Dates);

    private static string Written(IEnumerable<ExpectedDate> dates) =>
        string.Join(" | ", dates.Select(d => $"{d.Text} = {d.Value ?? "?"}{(d.Inferred ? "~" : "")}"));
}
