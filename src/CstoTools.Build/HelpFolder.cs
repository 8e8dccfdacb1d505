using System.Text;
using System.Xml;

namespace CstoTools.Build;

/// <summary>Converts a folder of help pages: either all of it, or nothing.</summary>
internal static class HelpFolder
{
    private const string HelpFile = "CstoTools.dll-Help.xml";

    /// <summary>Writes the help files, and deletes those of pages that are gone.</summary>
    /// <returns>What is wrong in the pages; if anything is, no file was written.</returns>
    public static IReadOnlyList<HelpFault> Convert(string source, string target)
    {
        var faults = new List<HelpFault>();
        var pages = new List<CommandPage>();
        var topics = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(source, "*.md").Order(StringComparer.Ordinal))
        {
            try
            {
                var name = Path.GetFileNameWithoutExtension(path);
                var text = File.ReadAllText(path);
                if (name.StartsWith("about_", StringComparison.Ordinal))
                    topics.Add($"{name}.help.txt", AboutWriter.Write(path, text));
                else
                    pages.Add(CommandPageReader.Read(path, text));
            }
            catch (HelpFaultException exception)
            {
                faults.Add(exception.Fault);
            }
        }
        if (faults.Count > 0)
            return faults;

        Directory.CreateDirectory(target);
        foreach (var stale in Directory.GetFiles(target, "*.help.txt").Where(f => !topics.ContainsKey(Path.GetFileName(f))))
            File.Delete(stale);
        foreach (var (file, text) in topics)
            File.WriteAllText(Path.Combine(target, file), text);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using var writer = XmlWriter.Create(Path.Combine(target, HelpFile), settings);
        MamlWriter.Write(pages).Save(writer);
        return faults;
    }
}
