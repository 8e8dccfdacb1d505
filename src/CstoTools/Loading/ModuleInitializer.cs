using System.Management.Automation;
using System.Runtime.Loader;

namespace CstoTools.Loading;

/// <summary>
/// Sends requests for CstoTools.Core and CstoTools.Reports, and for nothing else, to the load context in which they live
/// with their packages, so that other modules' copies of these packages do not matter.
/// </summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static int s_hooked;

    /// <inheritdoc/>
    public void OnImport()
    {
        // Once for the process and never undone: the module may still be in use in another runspace.
        if (Interlocked.Exchange(ref s_hooked, 1) == 0)
            AssemblyLoadContext.Default.Resolving += (_, name) => CoreLoadContext.Resolve(name);
        SessionTypes.Add();
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => SessionTypes.Remove();
}
