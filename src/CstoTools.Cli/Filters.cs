using System.CommandLine;
using System.CommandLine.Parsing;
using CstoTools.Core.Queries;

namespace CstoTools.Cli;

/// <summary>Makes the options that filter.</summary>
internal static class Filters
{
    /// <summary>An option that takes several values, repeated or separated by commas; from a closed list if one is given.</summary>
    public static Option<string[]> List(string name, string description, ValueList<string> words = default)
    {
        var option = new Option<string[]>(name)
        {
            Description = description + (words.Count > 0 ? $" ({string.Join(", ", words)})" : "") + " Wildcards and several values are allowed.",
            HelpName = "VALUE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        if (words.Count > 0)
        {
            option.Validators.Add(result =>
            {
                foreach (var fault in result.Tokens.Select(t => ClosedList.Fault(t.Value, words, $" of {name}")).OfType<string>())
                    result.AddError(fault);
            });
        }
        return option;
    }

    /// <summary>An option that takes the lowest confidence.</summary>
    public static Option<string?> Confidence(string description)
    {
        var option = new Option<string?>("--confidence") { Description = description, HelpName = "LEVEL" };
        return option.AcceptOnlyFromAmong([.. Confidences.All]);
    }

    /// <summary>An option that takes a day, a month or a year.</summary>
    public static Option<DateTime?> Day(string name, string description, bool last) => new(name)
    {
        Description = description + " (2024-03-31, 2024-03 or 2024)",
        HelpName = "DATE",
        CustomParser = result => Parse(result, last),
    };

    /// <summary>An option that takes a day, or a whole month or year.</summary>
    public static Option<DayRange?> Days(string name, string description) => new(name)
    {
        Description = description + " (2024-03-31, 2024-03 or 2024)",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DayReader.Read(result.Tokens[0].Value, out var fault) is { } days)
                return days;
            result.AddError(fault!);
            return null;
        },
    };

    public static string[] Values(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    public static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    /// <summary>Refuses a first day that is later than the last, because nothing could be found.</summary>
    public static void CheckOrder(DateTime? after, DateTime? before)
    {
        if (DayRange.AreReversed(after, before))
            throw new UsageException($"--after {Display.Date(after)} is later than --before {Display.Date(before)}.");
    }

    /// <summary>Warns on standard error about the values of filters that cannot find anything.</summary>
    /// <returns>The exit code, as it was.</returns>
    public static int Warn(ParseResult parsed, UnknownNames unknown, int code) =>
        Warn(parsed, unknown.Warning(filter => "--" + filter.ToLowerInvariant()), code);

    /// <summary>Warns on standard error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="warning">The warning; null if there is none.</param>
    /// <param name="code">The exit code.</param>
    /// <returns>The exit code, as it was.</returns>
    public static int Warn(ParseResult parsed, string? warning, int code)
    {
        if (warning is not null)
            parsed.InvocationConfiguration.Error.WriteLine($"csto: warning: {warning}");
        return code;
    }

    private static DateTime? Parse(ArgumentResult result, bool last)
    {
        if (DayReader.Read(result.Tokens[0].Value, out var fault) is { } days)
            return last ? days.To : days.From;
        result.AddError(fault!);
        return null;
    }
}

/// <summary>The filters of csto events.</summary>
internal sealed class EventOptions
{
    private readonly Option<DateTime?> _after = Filters.Day("--after", "Only events on or after this day.", last: false);
    private readonly Option<DateTime?> _before = Filters.Day("--before", "Only events on or before this day.", last: true);
    private readonly Option<string[]> _type = Filters.List("--type", "Only events of these types.", EventTypes.All);
    private readonly Option<string[]> _status = Filters.List("--status", "Only events with this status.", EventStatuses.All);
    private readonly Option<string[]> _body = Filters.List("--body", "Only events that these bodies held or organized.");
    private readonly Option<bool> _includeSubBody = new("--include-sub-body") { Description = "With --body: also the bodies under those." };
    private readonly Option<string[]> _participant = Filters.List("--participant", "Only events in which one of these took part.");
    private readonly Option<string[]> _city = Filters.List("--city", "Only events in these cities.");
    private readonly Option<string[]> _country = Filters.List("--country", "Only events in these countries.");
    private readonly Option<string[]> _operation = Filters.List("--operation", "Only these exercises and operations.");
    private readonly Option<string[]> _document = Filters.List("--document", "Only events with these documents, by any part of the title.");
    private readonly Option<string[]> _origin = Filters.List("--origin", "Only events that an article reports, or only those of teasers.", EventOrigins.All);
    private readonly Option<string?> _confidence = Filters.Confidence("Only events that are at least as sure as this.");
    private readonly Option<bool> _noMerge = new("--no-merge") { Description = "Return the report of each page as an event of its own." };

    public void AddTo(Command command, bool merges = true, bool confidence = true)
    {
        foreach (var option in new Option[]
        {
            _after, _before, _type, _status, _body, _includeSubBody, _participant, _city, _country, _operation, _document, _origin,
        })
            command.Add(option);
        if (confidence)
            command.Add(_confidence);
        if (merges)
            command.Add(_noMerge);
    }

    public bool NoMerge(ParseResult parsed) => parsed.GetValue(_noMerge);

    public EventFilter Read(ParseResult parsed)
    {
        Filters.CheckOrder(parsed.GetValue(_after), parsed.GetValue(_before));
        return Filter(parsed);
    }

    private EventFilter Filter(ParseResult parsed) => new()
    {
        After = parsed.GetValue(_after),
        Before = parsed.GetValue(_before),
        Type = Filters.Values(parsed, _type),
        Status = Filters.Values(parsed, _status),
        Body = Filters.Values(parsed, _body),
        IncludeSubBody = parsed.GetValue(_includeSubBody),
        Participant = Filters.Values(parsed, _participant),
        City = Filters.Values(parsed, _city),
        Country = Filters.Values(parsed, _country),
        Operation = Filters.Values(parsed, _operation),
        Document = Filters.Values(parsed, _document),
        Origin = Filters.Values(parsed, _origin),
        Confidence = parsed.CommandResult.Command.Options.Contains(_confidence) ? parsed.GetValue(_confidence) : null,
    };
}
