import type { CommandModule } from '../context.ts';
export const command: CommandModule = { arguments: [], options: [], run: async () => 0 };
