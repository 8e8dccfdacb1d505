using System.Reflection;
using System.Runtime.Loader;

namespace CstoTools.Loading;

/// <summary>The load context of CstoTools.Core, CstoTools.Reports and their packages: the files in the module's lib folder.</summary>
internal sealed class CoreLoadContext : AssemblyLoadContext
{
    private const string CoreName = "CstoTools.Core";
    private const string ReportsName = "CstoTools.Reports";

    private static readonly Lazy<CoreLoadContext> s_instance = new(() => new CoreLoadContext());

    private readonly string _folder = Path.Combine(ModuleFiles.Folder, "lib");

    private CoreLoadContext()
        : base(CoreName)
    {
    }

    public static Assembly? Resolve(AssemblyName name) =>
        name.Name is CoreName or ReportsName ? s_instance.Value.LoadFromAssemblyName(name) : null;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The records must be the very types that the cmdlets write.
        if (assemblyName.Name == typeof(Article).Assembly.GetName().Name)
            return typeof(Article).Assembly;
        var file = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
