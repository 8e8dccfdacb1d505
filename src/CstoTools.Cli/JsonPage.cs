using System.Text;
using System.Text.Json;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>A page as a line of JSON: an object with "content" and, if it has one, "path".</summary>
internal static class JsonPage
{
    // This reader takes no stack and no time of its own for what is nested, so depth does no harm.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>The page's text and path; the path is null if there is none.</summary>
    /// <exception cref="PageException">The line is not such an object.</exception>
    public static (string Content, string? Path) Parse(string line)
    {
        try
        {
            return Read(new Utf8JsonReader(Encoding.UTF8.GetBytes(line), Options));
        }
        catch (JsonException exception)
        {
            throw Refused($"the line is not valid JSON at byte {(exception.BytePositionInLine ?? 0) + 1}.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw Refused("the line has half of a surrogate pair (\"\\ud800\" without its other half), which is not text.", exception);
        }
    }

    private static (string Content, string? Path) Read(Utf8JsonReader json)
    {
        string? content = null, path = null;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw Refused("the line is not an object with \"content\" and \"path\".");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isContent, isPath) = (json.ValueTextEquals("content"), json.ValueTextEquals("path"));
            json.Read();
            var text = (isContent || isPath) && json.TokenType == JsonTokenType.String ? json.GetString() : null;
            (content, path) = (isContent ? text : content, isPath ? text : path);
            json.Skip();
        }
        // Whatever follows the object is not JSON.
        json.Read();
        return (content ?? throw Refused("the object has no text as \"content\"."), path);
    }

    private static PageException Refused(string message, Exception? inner = null) => new(PageErrors.NoArticle, message, null, inner);
}
