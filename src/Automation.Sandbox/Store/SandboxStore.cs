using Microsoft.Data.Sqlite;

namespace Automation.Sandbox.Store;

/// <summary>
/// What was published and delivered, in <c>sandbox.db</c>. A write is answered when it is on the disk: a killed process loses nothing
/// that a client was told of.
/// </summary>
public sealed class SandboxStore : IAsyncDisposable
{
    private const string FileName = "sandbox.db";

    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 10000;
        CREATE TABLE IF NOT EXISTS check_runs (
          id INTEGER PRIMARY KEY AUTOINCREMENT, head_sha TEXT NOT NULL, name TEXT NOT NULL, document TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS check_runs_of_head ON check_runs (head_sha, id);
        CREATE TABLE IF NOT EXISTS comments (
          id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, body TEXT NOT NULL,
          created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS comments_of_number ON comments (number, id);
        CREATE TABLE IF NOT EXISTS comment_authors (comment_id INTEGER PRIMARY KEY, login TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS reactions (
          id INTEGER PRIMARY KEY AUTOINCREMENT, comment_id INTEGER NOT NULL, content TEXT NOT NULL, created_at TEXT NOT NULL,
          UNIQUE (comment_id, content));
        CREATE TABLE IF NOT EXISTS roles (login TEXT PRIMARY KEY COLLATE NOCASE, role TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS origin (
          id INTEGER PRIMARY KEY CHECK (id = 1), repository TEXT NOT NULL, root TEXT NOT NULL, pull_request_limit INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS numbers (base TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS reviews (
          id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, login TEXT NOT NULL, state TEXT NOT NULL,
          commit_sha TEXT NOT NULL, submitted_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS base_changes (
          id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, previous TEXT NOT NULL, branch TEXT NOT NULL, at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS label_turns (
          id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, is_on INTEGER NOT NULL,
          at TEXT NOT NULL, login TEXT);
        CREATE TABLE IF NOT EXISTS deliveries (
          id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, event TEXT NOT NULL, action TEXT NOT NULL, target TEXT NOT NULL,
          at TEXT NOT NULL, status_code INTEGER NOT NULL, is_redelivery INTEGER NOT NULL);
        """;

    private readonly SqliteWriter writer;

    private SandboxStore(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        connection.Execute(Schema);
        writer = new SqliteWriter(connection);
        CheckRuns = new CheckRunTable(writer);
        Comments = new CommentTable(writer);
        Reactions = new ReactionTable(writer);
        Roles = new RoleTable(writer);
        Reviews = new ReviewTable(writer);
        Bases = new BaseTable(writer);
        Labels = new LabelTable(writer);
        Deliveries = new DeliveryTable(writer);
        Origin = new OriginTable(writer);
    }

    public CheckRunTable CheckRuns { get; }

    public CommentTable Comments { get; }

    public ReactionTable Reactions { get; }

    /// <summary>What people may do, where it was said.</summary>
    public RoleTable Roles { get; }

    /// <summary>Reviews beside those of the history.</summary>
    public ReviewTable Reviews { get; }

    /// <summary>Where pull requests want to go, other than into the default branch.</summary>
    public BaseTable Bases { get; }

    /// <summary>Labels of pull requests.</summary>
    public LabelTable Labels { get; }

    public DeliveryTable Deliveries { get; }

    /// <summary>Which repository all this belongs to.</summary>
    public OriginTable Origin { get; }

    /// <summary>Opens the store of a folder, and creates both where they are missing, without keeping the caller from its thread.</summary>
    public static Task<SandboxStore> OpenAsync(string directory, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            Directory.CreateDirectory(directory);
            return new SandboxStore(Path.Combine(directory, FileName));
        },
        cancellationToken);

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
