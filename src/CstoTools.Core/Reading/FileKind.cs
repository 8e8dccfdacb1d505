using System.Runtime.InteropServices;
using System.Text;

namespace CstoTools.Core.Reading;

/// <summary>What there is at a path.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or nothing that can be asked about.</summary>
    None,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe: a FIFO, or what a shell hands over as one.</summary>
    Pipe,

    /// <summary>A device, such as a terminal or /dev/zero.</summary>
    Device,

    /// <summary>A socket.</summary>
    Socket,
}

/// <summary>Asks what there is at a path, without opening it: opening a pipe that nobody writes to never ends.</summary>
internal static partial class FileKinds
{
    private const int TypeMask = 0xF000;
    private const int BufferSize = 512;

    /// <summary>What there is at a path; links are followed.</summary>
    public static FileKind Of(string path)
    {
        if (!OperatingSystem.IsWindows() && TryMode(path, out var mode))
            return OfMode(mode);
        return Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.File : FileKind.None;
    }

    private static FileKind OfMode(int mode) => (mode & TypeMask) switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Folder,
        0x1000 => FileKind.Pipe,
        0x2000 or 0x6000 => FileKind.Device,
        0xC000 => FileKind.Socket,
        _ => FileKind.None,
    };

    // .NET has no public way to ask. Its own library has one that is the same on all systems, unlike the C library's.
    private static bool TryMode(string path, out int mode)
    {
        mode = 0;
        try
        {
            var status = new int[BufferSize / sizeof(int)];
            if (Stat(Encoding.UTF8.GetBytes(path + '\0'), status) != 0)
                return false;
            mode = status[1];
            return true;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, [Out] int[] status);
}
