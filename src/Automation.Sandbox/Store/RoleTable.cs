namespace Automation.Sandbox.Store;

/// <summary>The roles that people were given in the repository.</summary>
public sealed class RoleTable
{
    private readonly SqliteWriter writer;

    internal RoleTable(SqliteWriter writer) => this.writer = writer;

    public Task SaveAsync(string login, string role) => writer.RunAsync(connection => connection.Execute(
        "INSERT INTO roles (login, role) VALUES ($login, $role) ON CONFLICT (login) DO UPDATE SET role = $role",
        ("login", login),
        ("role", role)));

    /// <summary>Null for a person who was given none.</summary>
    public Task<string?> FindAsync(string login) => writer.RunAsync(connection => connection.Query(
        "SELECT role FROM roles WHERE login = $login", static row => row.GetString(0), ("login", login)).SingleOrDefault());
}
