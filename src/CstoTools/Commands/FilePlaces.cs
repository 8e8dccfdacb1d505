using System.Management.Automation;
using CstoTools.Core.Reading;
using Microsoft.PowerShell.Commands;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace CstoTools.Commands;

/// <summary>The files and folders that a path of PowerShell means.</summary>
internal static class FilePlaces
{
    /// <summary>The places in the file system; at least one.</summary>
    /// <param name="command">The cmdlet that was given the path.</param>
    /// <param name="path">The path.</param>
    /// <param name="literal">Whether it is taken as it is written, not as a wildcard.</param>
    /// <exception cref="PageException">There is none.</exception>
    public static IReadOnlyCollection<string> Of(PSCmdlet command, string path, bool literal)
    {
        try
        {
            return literal ? Literal(command, path) : Wildcards(command, path);
        }
        catch (Exception exception) when (exception is ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException)
        {
            throw NotFound(path);
        }
    }

    private static IReadOnlyCollection<string> Literal(PSCmdlet command, string path)
    {
        var place = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return InFileSystem(provider, path, [place]);
    }

    private static IReadOnlyCollection<string> Wildcards(PSCmdlet command, string path)
    {
        var places = command.GetResolvedProviderPathFromPSPath(path, out var provider);
        return places.Count > 0 ? InFileSystem(provider, path, places) : throw NotFound(path);
    }

    private static IReadOnlyCollection<string> InFileSystem(ProviderInfo provider, string path, IReadOnlyCollection<string> places) =>
        provider.ImplementingType == typeof(FileSystemProvider) ? places
            : throw new PageException(Errors.NotInFileSystem, $"'{path}' is not in the file system.", path);

    private static PageException NotFound(string path) =>
        new(PageErrors.NotFound, $"There is no file or folder '{path}'.", path);
}
