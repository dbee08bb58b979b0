using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Automation.Testing.Git;

/// <summary>
/// A real git repository in a temporary folder. Authors and dates come from a clock of its own that advances a minute with each
/// commit, so that the same steps give the same commit ids everywhere.
/// </summary>
public sealed class GitRepositoryBuilder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("automation-git-");
    private GitPerson author = GitPerson.Ada;
    private GitPerson? committer;
    private DateTimeOffset now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public GitRepositoryBuilder(string folder = "greeter")
    {
        Directory.CreateDirectory(System.IO.Path.Combine(parent.FullName, folder));
        Path = System.IO.Path.Combine(parent.FullName, folder);
        Run("init", "-q", "-b", "main");
    }

    /// <summary>The folder of the repository.</summary>
    public string Path { get; }

    /// <summary>An empty folder beside the repository, for clones.</summary>
    public string Sibling(string name) => System.IO.Path.Combine(parent.FullName, name);

    public GitRepositoryBuilder As(GitPerson person, GitPerson? committedBy = null)
    {
        author = person;
        committer = committedBy;
        return this;
    }

    /// <summary>Moves the clock to the next day, nine o'clock UTC.</summary>
    public GitRepositoryBuilder NextDay()
    {
        now = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(9), TimeSpan.Zero);
        return this;
    }

    public GitRepositoryBuilder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public GitRepositoryBuilder Write(string path, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    public GitRepositoryBuilder Move(string from, string to)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Path, to))!);
        Run("mv", from, to);
        return this;
    }

    public GitRepositoryBuilder Delete(string path)
    {
        Run("rm", "-q", path);
        return this;
    }

    /// <summary>Commits everything there is and gives the id; without a change the commit is empty.</summary>
    public string Commit(string message)
    {
        Run("add", "-A");
        return Record("commit", "-q", "--allow-empty", "--cleanup=verbatim", "-m", message);
    }

    /// <summary>Writes a line to a file named after the message, and commits it.</summary>
    public string Change(string message, string path = "notes.txt")
    {
        var file = System.IO.Path.Combine(Path, path);
        var before = File.Exists(file) ? File.ReadAllText(file) : "";
        Write(path, before + message.Split('\n')[0] + "\n");
        return Commit(message);
    }

    public GitRepositoryBuilder Branch(string name)
    {
        Run("checkout", "-q", "-b", name);
        return this;
    }

    public GitRepositoryBuilder Checkout(string name)
    {
        Run("checkout", "-q", name);
        return this;
    }

    /// <summary>Merges branches into the current one with a merge commit; two and more make an octopus.</summary>
    public string Merge(string message, params string[] branches) =>
        Record(["merge", "-q", "--no-ff", "-m", message, .. branches]);

    /// <summary>Fills the repository from a stream of <c>git fast-import</c>.</summary>
    public GitRepositoryBuilder Import(string stream)
    {
        Execute(["fast-import", "--quiet"], stream);
        return this;
    }

    /// <summary>Runs any git command in the repository and gives its output.</summary>
    public string Run(params string[] arguments) => Execute(arguments, input: "");

    /// <summary>Runs any git command that reads its standard input, and gives its output.</summary>
    public string Feed(string input, params string[] arguments) => Execute(arguments, input);

    public void Dispose()
    {
        foreach (var file in parent.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            // Git writes its objects read-only, which Windows would not delete.
            file.Attributes = FileAttributes.Normal;
        }

        parent.Delete(recursive: true);
    }

    private string Record(params string[] arguments)
    {
        now = now.AddMinutes(1);
        Run(arguments);
        return Run("rev-parse", "HEAD").Trim();
    }

    private string Execute(string[] arguments, string input)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        SetEnvironment(start.Environment);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error}{output}");
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        var date = now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        environment["GIT_AUTHOR_NAME"] = author.Name;
        environment["GIT_AUTHOR_EMAIL"] = author.Email;
        environment["GIT_AUTHOR_DATE"] = date;
        environment["GIT_COMMITTER_NAME"] = (committer ?? author).Name;
        environment["GIT_COMMITTER_EMAIL"] = (committer ?? author).Email;
        environment["GIT_COMMITTER_DATE"] = date;
        environment.Remove("GIT_DIR");
        environment.Remove("GIT_INDEX_FILE");
        environment.Remove("GIT_WORK_TREE");
    }
}
