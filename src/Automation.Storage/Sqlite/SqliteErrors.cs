using Microsoft.Data.Sqlite;

namespace Automation.Storage.Sqlite;

/// <summary>SQLite's result codes (https://sqlite.org/rescode.html) as our two families of exceptions.</summary>
internal static class SqliteErrors
{
    private const int Perm = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What to throw instead; the exception itself where the code means a mistake of ours.</summary>
    public static Exception Translate(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        Busy or Locked => new TransientException($"The database {path} is locked by another process.", inner: exception),
        Full => new TransientException($"There is no room left to write the database {path}: free some disk space.", inner: exception),
        InputOutput => new TransientException($"The disk failed while the database {path} was used.", inner: exception),
        Perm or ReadOnly => Unavailable(path, "may not be written: give this user write access to the file and its folder", exception),
        CannotOpen => Unavailable(
            path, "cannot be opened: check that its folder can be written by this user, or set Storage:Path", exception),
        Corrupt or NotADatabase => Unavailable(
            path, "is damaged or is no SQLite database: move the file away or restore it from a backup", exception),
        _ => exception,
    };

    /// <summary>One sentence that names the file and what to do.</summary>
    public static PermanentException Unavailable(string path, string problem, Exception? inner = null) =>
        new($"The database {path} {problem}.", inner);
}
