using System.Text;

namespace Automation.Cli.Tests.Commands;

/// <summary>Files in a temporary folder, which is no repository until it is made one.</summary>
internal sealed class RecordFolderBuilder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("automation-adr-");

    public string Path => root.FullName;

    public string Combine(string path) => path == "." ? Path : System.IO.Path.Combine(Path, path);

    public string Read(string path) => File.ReadAllText(Combine(path));

    /// <summary>What a program says, without where the folder happens to be.</summary>
    public string Relative(string text) => text.Replace(Path, "FOLDER", StringComparison.Ordinal);

    /// <summary>The end of a path that was shown, from this folder.</summary>
    public string Below(string shown) => shown[(shown.IndexOf(root.Name, StringComparison.Ordinal) + root.Name.Length + 1)..];

    public RecordFolderBuilder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public RecordFolderBuilder Write(string path, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Combine(path))!);
        File.WriteAllBytes(Combine(path), content);
        return this;
    }

    public RecordFolderBuilder MakeRepository()
    {
        Directory.CreateDirectory(Combine(".git"));
        return this;
    }

    public void Dispose() => root.Delete(recursive: true);
}
