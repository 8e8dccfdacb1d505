namespace CstoTools.Core.Tests.Trust;

/// <summary>A value that was found on an annotated page, and whether it is right.</summary>
/// <param name="Fact">The fact, as the table of confidence names it.</param>
/// <param name="Reasons">What its confidence follows from.</param>
/// <param name="Confidence">Its confidence.</param>
/// <param name="Right">Whether it is right.</param>
/// <param name="Value">The value.</param>
internal sealed record Measured(string Fact, ValueList<string> Reasons, string Confidence, bool Right, string Value);
