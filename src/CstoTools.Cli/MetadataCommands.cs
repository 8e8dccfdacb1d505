using System.CommandLine;
using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;

namespace CstoTools.Cli;

/// <summary>The commands that show the metadata, and read no page.</summary>
internal static class MetadataCommands
{
    public static Command Entities()
    {
        var (metadata, output) = (new MetadataOptions(), new OutputOptions("table"));
        var name = Filters.List("--name", "The names to look up, in any spelling that the metadata knows.");
        var kind = Filters.List("--kind", "Only entities of these kinds.", EntityQuery.Kinds);
        var id = Filters.List("--id", "Only entities with these metadata ids.");
        var command = New("entities", "Gets the people, offices, bodies, places, documents and exercises that the metadata lists.", metadata, output, name, kind, id);
        command.SetAction(parsed => output.Write(parsed, Tables.Entities, CstoJsonContext.Line.Entity, CstoJsonContext.Indented.Entity, write =>
        {
            var (names, kinds, ids) = (Filters.Values(parsed, name), Filters.Values(parsed, kind), Filters.Values(parsed, id));
            var analyzer = metadata.Analyzer(parsed);
            foreach (var entity in EntityQuery.Find(analyzer, names, kinds, ids))
                write(entity);
            return Filters.Warn(parsed, EntityQuery.Unknown(analyzer, names, ids), ExitCodes.Success);
        }));
        return command;
    }

    public static Command Holders()
    {
        var (metadata, output) = (new MetadataOptions(), new OutputOptions("table"));
        var office = new Argument<string[]>("office")
        {
            Description = "Only these offices, by name, alias or id. Wildcards and several values are allowed. By default, all offices.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var person = Filters.List("--person", "Only the offices of these people, in any spelling of the name.");
        var date = Filters.Days("--date", "Only holders on this day, or on all days of this month or year.");
        var command = New("holders", "Gets who held which office, and when, as far as the metadata is certain.", metadata, output, person, date);
        command.Add(office);
        command.SetAction(parsed => output.Write(parsed, Tables.Tenures, CstoJsonContext.Line.Tenure, CstoJsonContext.Indented.Tenure, write =>
        {
            var (analyzer, error) = (metadata.Analyzer(parsed), parsed.InvocationConfiguration.Error);
            var (names, days) = (parsed.GetValue(office) ?? [], parsed.GetValue(date));
            var offices = names.Length == 0 ? null : new HashSet<string>(StringComparer.Ordinal);
            var code = ExitCodes.Success;
            foreach (var name in names)
            {
                var found = OfficeQuery.Find(analyzer.Metadata, name);
                offices!.UnionWith(found);
                // No answer must not look like "nobody held it".
                if (found.Count == 0 && !new TextPattern(name).HasWildcards)
                    code = Fail(NoOffice(analyzer, name));
            }
            var persons = Filters.Values(parsed, person);
            var answer = OfficeQuery.Tenures(analyzer, offices, persons, days);
            foreach (var divided in answer.Divided)
                code = Fail($"Nobody is known to have held the office '{divided}' on all days from {Display.Date(days!.Value.From)} to {Display.Date(days.Value.To)}.");
            foreach (var tenure in answer.Tenures)
                write(tenure);
            return Filters.Warn(parsed, OfficeQuery.Unknown(analyzer, names, persons), code);

            int Fail(string message)
            {
                error.WriteLine($"csto: {message}");
                return ExitCodes.Failed;
            }
        }));
        return command;
    }

    private static string NoOffice(Analyzer analyzer, string name) => $"The metadata has no office '{name}'."
        + (OfficeQuery.Closest(analyzer.Metadata, name) is { } close ? $" Did you mean '{close}'?" : "");

    private static Command New(string name, string description, MetadataOptions metadata, OutputOptions output, params Option[] filters)
    {
        var command = new Command(name, description);
        foreach (var filter in filters)
            command.Add(filter);
        metadata.AddTo(command);
        output.AddTo(command);
        return command;
    }
}
