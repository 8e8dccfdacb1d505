using System.Collections;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>
/// Accepts articles, and restores those that come back from a job, a remote session or Clixml.
/// Anything else is an error that says what to do.
/// </summary>
public sealed class ArticleTransformationAttribute : ArgumentTransformationAttribute
{
    // By each of these -Path or -LiteralPath takes an object of the pipeline.
    private static readonly string[] PathNames = ["Paths", "PSPath", "FullName", "LiteralPath", "LP", "Path"];

    /// <summary>Whether paths, and objects with a path, are left for another parameter instead of being an error.</summary>
    public bool LeavesPaths { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var data = inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData;
        if (LeavesPaths && IsPath(inputData))
            return inputData;
        return data switch
        {
            Article article => new[] { article },
            Article[] articles => articles,
            string or IDictionary => One(inputData),
            IEnumerable many => many.Cast<object>().Select(One).ToArray(),
            _ => new[] { One(inputData) },
        };
    }

    private static bool IsPath(object? item) => Base(item) switch
    {
        string or FileSystemInfo => true,
        null or Article or Analysis or IDictionary => false,
        IEnumerable many => Base(many.Cast<object?>().FirstOrDefault()) is string or FileSystemInfo,
        _ => PSObject.AsPSObject(item) is var copy && !IsArticle(copy) && PathNames.Any(n => copy.Properties[n] is not null),
    };

    private static object? Base(object? item) => item is PSObject wrapped ? wrapped.BaseObject : item;

    private static bool IsArticle(PSObject copy) => Rehydration.IsCopyOf(copy, typeof(Article));

    private static Article One(object? item)
    {
        var data = Base(item);
        return data switch
        {
            Article article => article,
            Analysis analysis => analysis.Article,
            _ when item is PSObject copy && IsArticle(copy) => (Article)Rehydration.Make(typeof(Article), copy),
            string or FileSystemInfo => throw Refused("A path is not an article. Read the page first with Import-CstoArticle."),
            null => throw Refused("An article is required, but the input was null."),
            _ => throw Refused($"An object of type {data.GetType().Name} is not an article. Articles come from Import-CstoArticle and ConvertFrom-CstoPage."),
        };
    }

    private static ArgumentTransformationMetadataException Refused(string message) => new(message);
}
