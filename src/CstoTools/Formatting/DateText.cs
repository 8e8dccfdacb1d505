using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using CstoTools.Core.Queries;

namespace CstoTools.Formatting;

/// <summary>
/// The dates of the records as PowerShell sees them: DateTime values whose text is in ISO form, at their own precision and
/// with the end of a range, in every culture. So Export-Csv, ConvertTo-Html and tables show 2023-10-11/12 where .NET would
/// write "10/11/2023 00:00:00", and the values still compare, sort and group as dates.
/// They are called from CstoTools.Types.ps1xml.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DateText
{
    private static readonly MethodInfo s_format = typeof(DateText).GetMethod(nameof(Format))!;

    // A value with a text of its own is costly to make, and pages name the same days over and over.
    [ThreadStatic]
    private static Dictionary<(DateTime Day, string Text), PSObject>? t_made;

    /// <summary>The property Date of an event, relation, article, analysis or teaser.</summary>
    /// <param name="item">The object.</param>
    public static object? Date(PSObject item) => item?.BaseObject switch
    {
        Event e => Of(e.Date, Display.Date(e)),
        Relation relation => Of(relation.Date, Display.Date(relation.Event)),
        Article article => Of(article.Date),
        CstoTools.Analysis analysis => Of(analysis.Date),
        Teaser teaser => Of(teaser.Date),
        _ => null,
    };

    /// <summary>The property EndDate of an event or relation.</summary>
    /// <param name="item">The object.</param>
    public static object? EndDate(PSObject item) => Of(item?.BaseObject switch
    {
        Event e => e.EndDate,
        Relation relation => relation.EndDate,
        _ => null,
    });

    /// <summary>The property Posted of a teaser.</summary>
    /// <param name="item">The object.</param>
    public static object? Posted(PSObject item) => Of((item?.BaseObject as Teaser)?.Posted);

    /// <summary>The property ArticleDate of a mention or quote.</summary>
    /// <param name="item">The object.</param>
    public static object? ArticleDate(PSObject item) => Of(item?.BaseObject switch
    {
        Mention mention => mention.ArticleDate,
        Quote quote => quote.ArticleDate,
        _ => null,
    });

    /// <summary>The property From of a date or tenure.</summary>
    /// <param name="item">The object.</param>
    public static object? From(PSObject item) => Of(item?.BaseObject switch
    {
        DateMention date => date.From,
        Tenure tenure => tenure.From,
        _ => null,
    });

    /// <summary>The property KnownUntil of a tenure.</summary>
    /// <param name="item">The object.</param>
    public static object? KnownUntil(PSObject item) => Of((item?.BaseObject as Tenure)?.KnownUntil);

    /// <summary>The property To of a date or tenure.</summary>
    /// <param name="item">The object.</param>
    public static object? To(PSObject item) => Of(item?.BaseObject switch
    {
        DateMention date => date.To,
        Tenure tenure => tenure.To,
        _ => null,
    });

    /// <summary>The text of a date in ISO form; with a format or a culture, that of .NET.</summary>
    /// <param name="item">The date.</param>
    /// <param name="arguments">Those of <see cref="DateTime.ToString(string, IFormatProvider)"/>.</param>
    public static string Format(PSObject item, params object?[]? arguments)
    {
        var values = (arguments ?? []).Select(a => a is PSObject wrapped ? wrapped.BaseObject : a).ToArray();
        var format = values.OfType<string>().FirstOrDefault(f => f.Length > 0);
        var day = (DateTime)item.BaseObject;
        return format is not null || values is [IFormatProvider]
            ? day.ToString(format, values.OfType<IFormatProvider>().FirstOrDefault() ?? CultureInfo.CurrentCulture)
            : (item.Members["ToString"] as TextMethod)?.Text ?? Display.Date(day);
    }

    private static PSObject? Of(DateTime? day, string? text = null)
    {
        if (day is not { } value)
            return null;
        var key = (value, text ?? Display.Date(value));
        t_made ??= [];
        if (!t_made.TryGetValue(key, out var made))
        {
            made = new PSObject(value);
            made.Members.Add(new TextMethod(key.Item2));
            t_made[key] = made;
        }
        return made;
    }

    /// <summary>ToString of one date. It has two forms, without which PowerShell would not hand it the format of -f.</summary>
    private sealed class TextMethod(string text) : PSCodeMethod(nameof(ToString), s_format)
    {
        public string Text { get; } = text;

        public override Collection<string> OverloadDefinitions { get; } =
            ["string ToString()", "string ToString(string format, System.IFormatProvider provider)"];

        public override PSMemberInfo Copy() => new TextMethod(Text);
    }
}
