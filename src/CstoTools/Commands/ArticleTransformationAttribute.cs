using System.Collections;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>
/// Takes articles as they are; those that come back from a job, a remote session or Clixml are made whole again.
/// Anything else is refused, saying what to do.
/// </summary>
public sealed class ArticleTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var data = inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData;
        return data switch
        {
            Article article => new[] { article },
            Article[] articles => articles,
            string or IDictionary => One(inputData),
            IEnumerable many => many.Cast<object>().Select(One).ToArray(),
            _ => new[] { One(inputData) },
        };
    }

    private static Article One(object? item)
    {
        var data = item is PSObject wrapped ? wrapped.BaseObject : item;
        return data switch
        {
            Article article => article,
            Analysis analysis => analysis.Article,
            _ when item is PSObject copy && copy.TypeNames.Contains("Deserialized." + typeof(Article).FullName) => Rehydration.Article(copy),
            string or FileSystemInfo => throw Refused("A path is no article. Read it first: Import-CstoArticle"),
            null => throw Refused("Nothing is no article."),
            _ => throw Refused($"An object of type {data.GetType().Name} is no article. Articles come from Import-CstoArticle and ConvertFrom-CstoPage."),
        };
    }

    private static ArgumentTransformationMetadataException Refused(string message) => new(message);
}
