using System.Text;

namespace CstoTools.Fuzzing;

/// <summary>An input: bytes, and the name they come under.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Path">The name of the file they would come from; null for none.</param>
public sealed record FuzzInput(byte[] Bytes, string? Path)
{
    /// <summary>The bytes as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>An input of a text.</summary>
    public static FuzzInput Of(string text, string? path = null) => new(Encoding.UTF8.GetBytes(text), path);
}
