namespace CstoTools.Core.Reading.Fields;

/// <summary>The file NAME.yml beside a page: fields that somebody set or corrected by hand.</summary>
internal static class Sidecar
{
    private const long MaximumSize = 1024 * 1024;

    /// <summary>The article with the fields of the sidecar file beside its page, if there is one.</summary>
    /// <exception cref="PageException">The sidecar file is not valid.</exception>
    public static Article Apply(Article article, string path, CancellationToken cancel)
    {
        var file = Path.ChangeExtension(path, ".yml");
        if (Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml" || FileKinds.Of(file) == FileKind.None)
            return article;
        var yaml = Text(file, cancel);
        return yaml is null ? article : FieldOverrides.Apply(article, Read(yaml, file), Path.GetFileName(file), inPage: false);
    }

    /// <summary>The fields of a sidecar file's text.</summary>
    /// <exception cref="PageException">It is not valid.</exception>
    public static IReadOnlyList<PageField> Read(string yaml, string file)
    {
        if (PageFields.Parse(yaml, file) is not { } root)
            return [];
        if (root.Pairs is not { } pairs)
            throw PageFields.Invalid($"A sidecar file is a mapping of {PageFields.Keys}.", file, root.Line, root.Column);
        var fields = new List<PageField>(pairs.Count);
        foreach (var (key, value) in pairs)
        {
            if (!PageFields.IsKey(key.Text!))
                throw PageFields.Invalid($"'{key.Text}' is not a key of a sidecar file. The keys are {PageFields.Keys}.", file, key.Line, key.Column);
            fields.Add(PageFields.Read(key, value, file));
        }
        return fields;
    }

    private static string? Text(string file, CancellationToken cancel)
    {
        try
        {
            return PageDecoder.Decode(PageFile.Read(file, MaximumSize, cancel), file).Text;
        }
        catch (PageException e) when (e.ErrorId == PageErrors.EmptyFile)
        {
            return null;
        }
    }
}
