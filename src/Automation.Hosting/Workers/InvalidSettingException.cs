namespace Automation.Hosting.Workers;

/// <summary>A setting that cannot work; the message names the key and a fix. It stops the process at start.</summary>
public sealed class InvalidSettingException(string message) : Exception(message);
