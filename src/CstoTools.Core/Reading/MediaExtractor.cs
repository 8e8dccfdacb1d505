using System.Text;
using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading;

/// <summary>
/// Finds what a paragraph links to, and takes out the names of pictures that a capture left glued to its sentences.
/// </summary>
internal static partial class MediaExtractor
{
    private const int LongestName = 120;

    /// <summary>The paragraph without names of pictures, and the videos, pictures and documents it names.</summary>
    public static (string Text, IReadOnlyList<MediaItem> Media) Extract(string paragraph)
    {
        // Nearly all paragraphs have neither.
        if (!paragraph.Contains('.', StringComparison.Ordinal))
            return (paragraph, []);
        var media = new List<MediaItem>();
        var text = TakeImageNames(paragraph, media);
        foreach (Match match in Address().Matches(text))
        {
            if (Linked(match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')')) is { } item)
                media.Add(item);
        }
        if (Download().Match(text) is { Success: true } download && media.All(m => m.Kind != MediaKinds.Document))
            media.Add(new MediaItem { Kind = MediaKinds.Document, Name = download.Groups[1].Value });
        return (text, media);
    }

    /// <summary>The video, picture or document at an address; null if it is another page.</summary>
    public static MediaItem? Linked(string url)
    {
        if (Video().IsMatch(url))
            return new MediaItem { Kind = MediaKinds.Video, Url = url };
        var path = url.AsSpan(0, url.AsSpan().IndexOfAny('?', '#') is >= 0 and var query ? query : url.Length);
        var kind = DocumentEnd().IsMatch(path) ? MediaKinds.Document : ImageEnd().IsMatch(path) ? MediaKinds.Image : null;
        return kind is null ? null
            : new MediaItem { Kind = kind, Url = url, Name = path[(path.LastIndexOf('/') + 1)..].ToString() };
    }

    private static string TakeImageNames(string text, List<MediaItem> media)
    {
        StringBuilder? left = null;
        int from = 0, copied = 0;
        foreach (var match in ImageName().EnumerateMatches(text))
        {
            var end = match.Index + match.Length;
            var start = match.Index < from || IsInSentence(text, end) ? -1 : NameStart(text, from, match.Index);
            from = end;
            if (start < 0)
                continue;
            media.Add(new MediaItem { Kind = MediaKinds.Image, Name = text[start..end] });
            Append(left ??= new StringBuilder(), text.AsSpan(copied, start - copied));
            copied = end;
        }
        if (left is null)
            return text;
        Append(left, text.AsSpan(copied));
        return left.ToString();
    }

    // One blank between the pieces that were parted by a name.
    private static void Append(StringBuilder left, ReadOnlySpan<char> piece)
    {
        piece = piece.Trim();
        if (left.Length > 0 && piece.Length > 0)
            left.Append(' ');
        left.Append(piece);
    }

    // "the file map.png shows": a name that its sentence needs.
    private static bool IsInSentence(string text, int end)
    {
        var rest = text.AsSpan(end);
        var next = rest.TrimStart();
        return next.Length > 0 && (next.Length < rest.Length ? char.IsLower(next[0]) : next[0] is '/' or '?' or ',' or '"' or '»' or '”');
    }

    // A name starts at the paragraph's start or after the end of a sentence; where a sentence without its stop
    // stands before it, only the words that look like parts of a file name belong to it.
    private static int NameStart(string text, int from, int dot)
    {
        var start = Math.Max(from, dot - LongestName);
        for (var i = dot - 1; i > start; i--)
        {
            if (IsSentenceEnd(text, i))
            {
                start = i + 1;
                break;
            }
        }
        while (start < dot && char.IsWhiteSpace(text[start]))
            start++;
        if (start >= dot || text.AsSpan(start, dot - start).Contains("/", StringComparison.Ordinal))
            return -1;

        var words = text[start..dot].Split(' ');
        var small = words.Count(w => w.Length > 1 && char.IsLower(w[0]) && w.All(char.IsLetter));
        var fileLike = Enumerable.Reverse(words).TakeWhile(IsFileLike).ToArray();
        if (words.Length == 1 || small < 3 && (words.Length <= 5 || fileLike.Length == words.Length) || PictureWord().IsMatch(words[0]))
            return dot - start < LongestName ? start : -1;
        return fileLike.Length == 0 ? -1 : dot - (fileLike.Sum(w => w.Length) + fileLike.Length - 1);
    }

    private static bool IsSentenceEnd(string text, int i)
    {
        if (text[i] is not ('.' or '!' or '?' or '…' or '»' or '”' or '"'))
            return false;
        var after = text[i + 1];
        // The dots of a date in a name end nothing.
        return !(text[i] == '.' && char.IsDigit(text[i - 1]) && char.IsDigit(after)) && (!char.IsWhiteSpace(after) || i + 2 < text.Length);
    }

    private static bool IsFileLike(string word) => word.Any(c => char.IsDigit(c) || c == '_') || word is "-" or "–";

    [GeneratedRegex(@"\.(?:jpe?g|png)|\.(?:gif|webp|bmp|tiff?|heic)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageName();

    [GeneratedRegex("^(?:photo|image|img|picture|фото|снимок|изображение)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureWord();

    [GeneratedRegex("""(?:https?://|\bwww\.|\byoutu\.be/)[^\s<>"'«»“”]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?://)?(?:[a-z0-9-]+\.)*(?:(?:youtube\.com|youtu\.be|youtube-nocookie\.com|rutube\.ru|vimeo\.com|vkvideo\.ru|dailymotion\.com)/|(?:vk\.com|vk\.ru|ok\.ru|dzen\.ru|facebook\.com|my\.mail\.ru)/(?:[^\s?]*/)?(?:video|watch|clip))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Video();

    [GeneratedRegex(@"\.(?:pdf|docx?|rtf|odt|xlsx?|pptx?|zip)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentEnd();

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImageEnd();

    [GeneratedRegex(@"^(?:download|скачать|загрузить)\s(?:the\s)?(?:(?:document|file|документ|файл)\s)?[:\s]*(\S.{0,120}\.(?:pdf|docx?|rtf|odt|xlsx?|pptx?|zip))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Download();
}

/// <summary>The kinds of media, as <see cref="MediaItem.Kind"/> names them.</summary>
internal static class MediaKinds
{
    public const string Video = "video";
    public const string Image = "image";
    public const string Document = "document";
}
