namespace CstoTools.Cli;

/// <summary>A page that is asked for: what messages call it, and how it is read.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Read">Reads it, on any thread; throws what is wrong with it.</param>
internal sealed record AskedPage(string Name, Func<Article> Read)
{
    /// <summary>A page, or something else that should have been pages, of which only a failure is known.</summary>
    public static AskedPage Failed(string name, Exception fault) => new(name, () => throw fault);

    /// <summary>Whether a failure is that of one page, so that all others are still read.</summary>
    public static bool IsOfPage(Exception exception) => exception is not OutputException and not UsageException;

    /// <summary>Reads the page and does what can be done before its turn.</summary>
    /// <param name="prepare">What can be done on any thread; what it throws is thrown again at the page's turn.</param>
    public OpenedPage Open(Action<Article> prepare)
    {
        try
        {
            var article = Read();
            try
            {
                prepare(article);
            }
            catch (Exception exception) when (IsOfPage(exception))
            {
                // Whoever asks the same at the page's turn gets the same failure, and then it is reported.
            }
            return new OpenedPage(Name, article, null);
        }
        catch (Exception exception) when (IsOfPage(exception))
        {
            return new OpenedPage(Name, null, exception);
        }
    }
}

/// <summary>A page that was read, or why it could not be.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Article">The article; null if it could not be read.</param>
/// <param name="Fault">Why not; null if it was read.</param>
internal sealed record OpenedPage(string Name, Article? Article, Exception? Fault);
