using System.Management.Automation;

namespace CstoTools.Loading;

/// <summary>
/// Adds the type data of CstoTools.Types.ps1xml to the session and takes them away again. The manifest does not name the
/// file: PowerShell would read it before the module can tell that another version is in the way.
/// </summary>
internal static class SessionTypes
{
    private static readonly string s_file = Path.Combine(ModuleFiles.Folder, "CstoTools.Types.ps1xml");

    public static void Add() => Run("Update-TypeData", "PrependPath");

    public static void Remove() => Run("Remove-TypeData", "Path");

    private static void Run(string command, string parameter)
    {
        try
        {
            using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            shell.AddCommand(@"Microsoft.PowerShell.Utility\" + command).AddParameter(parameter, s_file).Invoke();
        }
        catch (CommandNotFoundException)
        {
            // A session without these commands does without the default properties.
        }
    }
}
