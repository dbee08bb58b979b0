using Automation.Core.Apps;

namespace Automation.Cli.Doctoring;

/// <summary>
/// Does the App ask for what it needs, and did each account grant what the App asks for? An App's owner changes what it asks for; each
/// account's owner then has to accept it.
/// </summary>
internal sealed class PermissionsCheck(IServiceProvider services) : AppCheck(services)
{
    public override string Name => "permissions";

    protected override async Task<CheckResult> RunAsync(AppRecord app, CancellationToken cancellationToken)
    {
        var installations = await Registration.ListInstallationsAsync(cancellationToken);
        string[] problems =
        [
            .. AppPermissions.All.Where(p => !p.IsOptional && !p.IsMetBy(app.Permissions)).Select(p => NotAsked(p, app)),
            .. installations.SelectMany(i => NotGranted(i, app)),
        ];
        string[] suspended = [.. installations.Where(static i => i.IsSuspended).Select(Suspended)];
        return (problems, installations) switch
        {
            ({ Length: > 0 }, _) => CheckResult.Problem([.. problems, .. suspended]),
            (_, { Count: 0 }) => CheckResult.Warning($"The App is installed nowhere. Install it at {app.Page}/installations/new."),
            _ when suspended.Length > 0 => CheckResult.Warning(suspended),
            _ => new CheckResult(CheckStatus.Ok, [Enough(installations.Count), .. Optional(app)]),
        };
    }

    private static string NotAsked(AppPermission permission, AppRecord app) =>
        $"The App may not {Verb(permission)} {permission.Title} ({Level(app.Permissions, permission)} instead of "
        + $"{permission.Level.Word()}): {permission.Without}. Set {permission.Title} to "
        + $"'{Choice(permission.Level)}' at {app.Settings}/permissions, then accept it for each installation.";

    /// <summary>What the App asks for and the account has not accepted. What it does not ask for is said of the App, once.</summary>
    private static IEnumerable<string> NotGranted(InstallationGrants installation, AppRecord app) =>
        from permission in AppPermissions.All
        where permission.IsMetBy(app.Permissions) && !permission.IsMetBy(installation.Permissions)
        select $"{installation.Account} has not granted {permission.Title} ({Level(installation.Permissions, permission)} instead of "
            + $"{permission.Level.Word()}), which the App asks for: {permission.Without}. An owner accepts it at {installation.Page}.";

    private static IEnumerable<string> Optional(AppRecord app) =>
        from permission in AppPermissions.All
        where permission.IsOptional && !permission.IsMetBy(app.Permissions)
        select $"{permission.Title} is optional and not asked for: {permission.Without}.";

    private static string Suspended(InstallationGrants installation) =>
        $"The installation of {installation.Account} is suspended: nothing is evaluated there. An owner unsuspends it at "
            + $"{installation.Page}.";

    private static string Enough(int installations) => installations == 1
        ? "The App and its installation have what they need."
        : string.Create(CultureInfo.InvariantCulture, $"The App and its {installations} installations have what they need.");

    private static string Level(IReadOnlyDictionary<string, string> granted, AppPermission permission) =>
        AccessLevels.Parse(granted.GetValueOrDefault(permission.Name)) switch
        {
            AccessLevel.None => "no access",
            var level => level.Word(),
        };

    private static string Verb(AppPermission permission) => permission.Level == AccessLevel.Read ? "read" : "write";

    /// <summary>As the page's list names it.</summary>
    private static string Choice(AccessLevel level) => level == AccessLevel.Read ? "Read-only" : "Read and write";
}
