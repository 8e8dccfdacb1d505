using System.Collections;
using System.ComponentModel;
using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;
using CstoTools.Loading;

namespace CstoTools.Completion;

/// <summary>Completes words of the metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MetadataCompleter : WordCompleter
{
    private protected abstract IEnumerable<(string Word, Func<string> Tip)> Words(CstoMetadata metadata, bool cyrillic);

    private protected sealed override IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters)
    {
        try
        {
            return Words(MetadataStore.Get([]).Metadata, cyrillic);
        }
        catch (Exception)
        {
            // A completion that fails completes nothing; the command itself will say what is wrong with the metadata.
            return [];
        }
    }
}

/// <summary>Completes what the metadata lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EntityCompleter : MetadataCompleter
{
    private readonly string[] _kinds;

    private protected EntityCompleter(params string[] kinds) => _kinds = kinds;

    private protected virtual string? Word(Entity entity, bool cyrillic) => cyrillic ? entity.Russian : entity.Name;

    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(CstoMetadata metadata, bool cyrillic)
    {
        var tips = new EntityTips(metadata);
        return metadata.Entities
            .Where(e => (_kinds.Length == 0 || _kinds.Contains(e.Kind)) && Word(e, cyrillic) is not null)
            .Select(e => (Word(e, cyrillic)!, (Func<string>)(() => tips.Of(e))));
    }
}

/// <summary>Completes ids of rules.</summary>
public sealed class RuleCompleter : MetadataCompleter
{
    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(CstoMetadata metadata, bool cyrillic) =>
        TraceQuery.Rules(metadata).Select(r => (r.Id, (Func<string>)(() => r.Example)));
}

/// <summary>Completes any name.</summary>
public sealed class NameCompleter() : EntityCompleter;

/// <summary>Completes metadata ids.</summary>
public sealed class IdCompleter() : EntityCompleter
{
    private protected override string? Word(Entity entity, bool cyrillic) => entity.Id;
}

/// <summary>Completes names of people.</summary>
public sealed class PersonCompleter() : EntityCompleter(MentionKinds.Person);

/// <summary>Completes names of people, bodies and countries.</summary>
public sealed class ParticipantCompleter() : EntityCompleter(MentionKinds.Person, MentionKinds.Organization, MentionKinds.Country);

/// <summary>Completes names of bodies.</summary>
public sealed class BodyCompleter() : EntityCompleter(MentionKinds.Organization);

/// <summary>Completes names of cities.</summary>
public sealed class CityCompleter() : EntityCompleter(MentionKinds.City);

/// <summary>Completes names of countries.</summary>
public sealed class CountryCompleter() : EntityCompleter(MentionKinds.Country);

/// <summary>Completes code names of exercises and operations.</summary>
public sealed class OperationCompleter() : EntityCompleter(MentionKinds.Operation);

/// <summary>Completes titles of documents.</summary>
public sealed class DocumentCompleter() : EntityCompleter(MentionKinds.Document);

/// <summary>Completes names of offices.</summary>
public sealed class OfficeCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters)
    {
        try
        {
            var metadata = MetadataStore.Get([]).Metadata;
            var tips = new EntityTips(metadata);
            return OfficeQuery.Offices(metadata).Where(o => !cyrillic || o.Russian is not null)
                .Select(o => (cyrillic ? o.Russian! : o.Name, (Func<string>)(() => tips.OfOffice(o.Id, o.Name, o.Russian)))).ToArray();
        }
        catch (Exception)
        {
            return [];
        }
    }
}
