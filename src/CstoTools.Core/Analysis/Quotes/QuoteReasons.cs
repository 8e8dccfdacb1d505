using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>What the confidence of a quotation and of its speaker follows from.</summary>
internal static class QuoteReasons
{
    /// <summary>The facts, as the table of confidence names them.</summary>
    public const string Words = "Quote";
    public const string Speaker = "Quote.Speaker";

    private const int Short = 4;

    /// <summary>The reasons of the words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="parts">How many pieces they have.</param>
    /// <param name="verb">The verb; null if there is none.</param>
    /// <param name="indirect">Whether they are only reported.</param>
    public static ValueList<string> Of(string text, int parts, string? verb, bool indirect) =>
    [
        indirect ? "reported" : "quoted",
        verb is null ? "no-verb" : "verb",
        parts > 1 ? "in-parts" : Tokenizer.Tokenize(text).Length <= Short ? "short" : "whole",
    ];

    /// <summary>The reasons of the speaker.</summary>
    public static ValueList<string> OfSpeaker(Speaker speaker, string? verb, bool indirect) =>
    [
        speaker.Text is null ? "goes-on" : speaker.Way,
        verb is null ? "no-verb" : "verb",
        indirect ? "reported" : "quoted",
    ];
}
