using System.Management.Automation;
using CstoTools.Core.Reading;
using Microsoft.PowerShell.Commands;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace CstoTools.Commands;

/// <summary>Resolves the paths of PowerShell to files and folders.</summary>
internal static class FilePlaces
{
    /// <summary>Returns the places in the file system, at least one.</summary>
    /// <param name="command">The cmdlet that was given the path.</param>
    /// <param name="path">The path.</param>
    /// <param name="literal">Whether the path is used literally, not as a wildcard.</param>
    /// <exception cref="PageException">There is none.</exception>
    public static IReadOnlyCollection<string> Of(PSCmdlet command, string path, bool literal)
    {
        try
        {
            return literal ? Literal(command, path) : Wildcards(command, path);
        }
        catch (ItemNotFoundException)
        {
            throw PlainFile.Missing(path, "file or folder");
        }
        catch (Exception exception) when (exception is DriveNotFoundException or ProviderNotFoundException)
        {
            throw NoDrive(path);
        }
    }

    private static IReadOnlyCollection<string> Literal(PSCmdlet command, string path)
    {
        var place = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return InFileSystem(provider, path, [place]);
    }

    private static string[] Wildcards(PSCmdlet command, string path)
    {
        // A name with brackets is most often the name of a file ("page[1].html"), not a pattern.
        var named = WildcardPattern.ContainsWildcardCharacters(path) ? Literal(command, path).Where(File.Exists).ToArray() : [];
        try
        {
            var places = command.GetResolvedProviderPathFromPSPath(path, out var provider);
            string[] all = [.. InFileSystem(provider, path, places).Union(named, StringComparer.Ordinal)];
            return all.Length > 0 ? all : throw PlainFile.Missing(path, "file or folder");
        }
        catch (ItemNotFoundException) when (named.Length > 0)
        {
            return named;
        }
    }

    private static IReadOnlyCollection<string> InFileSystem(ProviderInfo provider, string path, IReadOnlyCollection<string> places) =>
        provider.ImplementingType == typeof(FileSystemProvider) ? places
            : throw new PageException(PageErrors.NotInFileSystem, $"'{path}' is not in the file system.", path);

    private static PageException NoDrive(string path)
    {
        var error = PlainFile.Missing(path, "file or folder");
        var drive = path.IndexOf(':', StringComparison.Ordinal);
        return error.ErrorId != PageErrors.NotFound || drive < 0 || !OperatingSystem.IsWindows() && drive == 1 ? error
            : new PageException(PageErrors.NotFound, $"There is no drive '{path[..drive]}', so there is no file or folder '{path}'.", path);
    }
}
