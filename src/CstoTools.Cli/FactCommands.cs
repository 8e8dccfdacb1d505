using System.CommandLine;
using CstoTools.Core.Queries;

namespace CstoTools.Cli;

/// <summary>The commands for the evidence of events, and for who met at them.</summary>
internal static class FactCommands
{
    public static Command Evidence()
    {
        var (pages, output, filter) = (new PageOptions(), new OutputOptions("table"), new EventOptions());
        var field = Filters.List("--field", "Only the evidence of these fields.", EvidenceFields.OfEvents);
        var command = Commands.New("evidence", "Gets the evidence of the events of each page, with the sentence that proves each value.", pages, output);
        var confidence = Filters.Confidence("Only values that are at least as sure as this.");
        filter.AddTo(command, merges: false, confidence: false);
        command.Add(field);
        command.Add(confidence);
        command.SetAction(parsed => output.Write(parsed, Tables.Evidence, CstoJsonContext.Line.FactEvidence, CstoJsonContext.Indented.FactEvidence, write =>
        {
            var collector = new EventCollector(pages.Analyzer(parsed), filter.Read(parsed), merge: false);
            var reader = new EvidenceReader(pages.Analyzer(parsed), _ => null);
            var (fields, least) = (new TextPatterns(Filters.Values(parsed, field)), parsed.GetValue(confidence));
            var code = pages.Each(parsed, article =>
            {
                reader.Clear();
                reader.Add(article);
                foreach (var e in collector.Add(article))
                {
                    var wanted = reader.Of(e)!.Where(f => fields.IsMatch(f.Field) && Confidences.IsAtLeast(f.Confidence, least));
                    Commands.WriteAll([.. wanted], write);
                }
            }, a => pages.Analyzer(parsed).Events(a));
            return Filters.Warn(parsed, collector.Unknown, code);
        }));
        return command;
    }

    public static Command Relations()
    {
        var (pages, output) = (new PageOptions(), new OutputOptions("table"));
        var participant = Filters.List("--participant", "Only pairs with one of these participants, in any spelling of the name.");
        var with = Filters.List("--with", "Only pairs whose other participant is one of these.");
        var type = Filters.List("--type", "Only events of these types. By default, those at which people come together.", EventTypes.All);
        var after = Filters.Day("--after", "Only events on or after this day.", last: false);
        var before = Filters.Day("--before", "Only events on or before this day.", last: true);
        var planned = new Option<bool>("--include-planned") { Description = "Also events that are only planned." };
        var command = Commands.New("relations", "Gets who met each other: the people and delegations that took part in one event, in pairs.", pages, output);
        foreach (var option in new Option[] { participant, with, type, after, before, planned })
            command.Add(option);
        command.SetAction(parsed => output.Write(parsed, Tables.Relations, CstoJsonContext.Line.Relation, CstoJsonContext.Indented.Relation, write =>
        {
            Filters.CheckOrder(parsed.GetValue(after), parsed.GetValue(before));
            var query = new RelationQuery(pages.Analyzer(parsed), new RelationFilter
            {
                Participant = Filters.Values(parsed, participant),
                With = Filters.Values(parsed, with),
                Type = Filters.Values(parsed, type),
                After = parsed.GetValue(after),
                Before = parsed.GetValue(before),
                IncludePlanned = parsed.GetValue(planned),
            });
            var collector = new EventCollector(pages.Analyzer(parsed), new EventFilter(), merge: true);
            var code = pages.Each(parsed, article => collector.Add(article), a => pages.Analyzer(parsed).Events(a));
            foreach (var e in collector.Finish())
                Commands.WriteAll(query.Find(e), write);
            return Filters.Warn(parsed, query.Unknown, code);
        }));
        return command;
    }

    public static Command Explain()
    {
        var (pages, output) = (new PageOptions(), new OutputOptions("table"));
        var at = new Option<string?>("--at")
        {
            Description = "Only steps that are about words of this text, which is not case-sensitive.",
            HelpName = "TEXT",
        };
        var phase = Filters.List("--phase", "Only steps of these phases.", TraceQuery.Phases);
        var name = Filters.List("--name", "Only rules, annotations and zones with these names.");
        var kind = Filters.List("--kind", "Only steps of these kinds. By default, all but words.", RuleTraceKinds.All);
        const string Help = "Gets how the rules read a page: what they see, where they match, and which of them decides.";
        var command = Commands.New("explain", Help, pages, output);
        foreach (var option in new Option[] { at, phase, name, kind })
            command.Add(option);
        var (line, indented) = (CstoJsonContext.Line.RuleTrace, CstoJsonContext.Indented.RuleTrace);
        command.SetAction(parsed => output.Write(parsed, Tables.Traces, line, indented, write =>
        {
            var query = new TraceQuery(pages.Analyzer(parsed), new TraceFilter
            {
                At = parsed.GetValue(at),
                Phase = Filters.Values(parsed, phase),
                Name = Filters.Values(parsed, name),
                Kind = Filters.Values(parsed, kind),
            });
            return pages.Each(parsed, article => Commands.WriteAll([.. query.Find(article)], write),
                a => pages.Analyzer(parsed).Events(a));
        }));
        return command;
    }
}
