type LockedPackage = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  devOptional?: boolean;
  peer?: boolean;
};
export function isInstalled(
  wanted: Record<string, LockedPackage>,
  installed: Record<string, LockedPackage>,
): boolean;
export function ensurePackages(root: string): Promise<void>;
export function isAtLeast(version: string, wanted: readonly [major: number, minor: number]): boolean;
export function findNode(root: string): string;
